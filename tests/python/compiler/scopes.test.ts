import { describe, expect, test } from "vitest"
import { disassemble } from "../../../src/python/compiler/disassemble"
import { codeNamed, compiled } from "./compiled"

function codeOf(source: string, name: string): string {
  return disassemble(codeNamed(compiled(source), name))
}

describe("where names live", () => {
  test("parameters are the first locals: positional, keyword-only, *, **", () => {
    const { localNames, parameters } = codeNamed(compiled("def f(a, /, b, *c, d, **e): x = 1"), "f")
    expect(localNames).toEqual(["a", "b", "d", "c", "e", "x"])
    expect(parameters).toEqual({
      positionalOnly: 1,
      positional: 2,
      keywordOnly: 1,
      hasStar: true,
      hasDoubleStar: true,
    })
  })

  test("a local that a function inside reads is a cell", () => {
    const code = codeNamed(compiled("def f(a, b):\n  def g(): return b"), "f")
    expect(code.cellLocals.map(index => code.localNames[index])).toEqual(["b"])
    expect(codeNamed(code, "g").freeNames).toEqual(["b"])
  })

  test("a cell passes through a function that does not name it", () => {
    const code = codeNamed(compiled("def f(a):\n def g():\n  def h(): return a"), "g")
    expect(code.freeNames).toEqual(["a"])
  })

  test("`global` in a function binds the module's name, also for functions inside", () => {
    const source = "def f(x):\n def g():\n  global x\n  x = 1\n  def h(): return x"
    expect(codeOf(source, "g")).toContain("STORE_GLOBAL .x #1")
    expect(codeOf(source, "h")).toContain("LOAD_GLOBAL t0 .x")
  })

  test("a method does not see the names of its class", () => {
    expect(codeOf("class C:\n x = 1\n def m(self): return x", "m")).toContain("LOAD_GLOBAL t0 .x")
  })

  test("names with two underscores are private to their class", () => {
    const source = "class _C:\n def m(self, __a): self.__b(__c=__a.__d__)"
    const { names, localNames } = codeNamed(compiled(source), "m")
    expect([localNames[1], ...names]).toEqual(["_C__a", "_C__b", "__d__"])
  })

  test("`:=` in a comprehension binds in the function around it", () => {
    const { localNames } = codeNamed(compiled("def f(a): [y := x for x in a]; return y"), "f")
    expect(localNames).toEqual(["a", "y"])
  })

  test("a comprehension's variable is not the function's local of that name", () => {
    expect(codeOf("def f(x): return [x for x in x], x", "f")).toContain("MOVE t2 x")
  })

  test("a name that a comprehension reads before binding it is unbound", () => {
    expect(codeOf("def f(a): return [1 for b in a for c in c]", "f")).toContain(
      "CHECK_LOCAL .unbound .c",
    )
  })

  test("`exec` with a namespace looks names up there first", () => {
    const code = compiled("x = y\ndef f(): return y", { usesNamespace: true })
    expect(disassemble(code)).toContain("LOAD_NAME t0 .y")
    expect(disassemble(codeNamed(code, "f"))).toContain("LOAD_GLOBAL t0 .y")
  })
})

describe("what calling gives", () => {
  test.each([
    ["def f(): return 1", "function"],
    ["def f(): yield 1", "generator"],
    ["async def f(): await g()", "coroutine"],
    ["async def f(): yield 1", "async-generator"],
    ["def f(): return lambda: (yield)", "function"],
  ])("%s: a %s", (source, kind) => {
    expect(codeNamed(compiled(source), "f").kind).toBe(kind)
  })

  test("a generator expression that awaits is asynchronous", () => {
    const code = compiled("async def f(a): return (await x for x in a)")
    expect(codeNamed(code, "<genexpr>").kind).toBe("async-generator")
  })
})

describe("qualified names", () => {
  test.each([
    ["def f():\n def g(): pass", "g", "f.<locals>.g"],
    ["class C:\n class D:\n  def m(): pass", "m", "C.D.m"],
    ["def f():\n global g\n def g(): pass", "g", "g"],
    ["class C:\n def m[T](): pass", "m", "C.m"],
  ])("%s", (source, name, qualname) => {
    expect(codeNamed(compiled(source), name).qualname).toBe(qualname)
  })
})
