import { expect, test } from "vitest"
import { constantText, disassemble } from "../../../src/python/compiler/disassemble"
import { codeNamed, compiled } from "./compiled"

test("annotations stay text when the module asks for that", () => {
  const code = compiled(
    "from __future__ import annotations\ndef f(a: list[\n  int], *b: 'c') -> x.y: pass",
  )
  const { constants } = codeNamed(code, "__annotate__")
  const texts = ['"a"', '"list[ int]"', '"b"', "\"'c'\"", '"return"', '"x.y"']
  expect(constants.map(constantText)).toEqual(expect.arrayContaining(texts))
})

test("a module's annotations are all conditional, for it may stop half way", () => {
  const code = compiled("x: int\ny: str = 1")
  expect(disassemble(code)).toContain("STORE_GLOBAL .__conditional_annotations__ t0")
  expect(disassemble(codeNamed(code, "__annotate__"))).toContain("CONTAINS t2 #1 t1")
})

test("annotations of locals are never evaluated", () => {
  const { names } = codeNamed(compiled("def f(a):\n x: b = 1\n a.x: c = 2"), "f")
  expect(names).toEqual(["x"])
})

test("an annotation in a class sees the names that the class binds", () => {
  const code = codeNamed(compiled("class C:\n T = int\n def m(a: T): pass"), "__annotate__")
  expect(disassemble(code)).toContain("LOAD_FROM_NAMESPACE t1 t2 .T -")
  const plain = compiled("class C:\n def m(a: T): pass")
  expect(disassemble(codeNamed(plain, "__annotate__"))).toContain("LOAD_GLOBAL t1 .T")
  expect(codeNamed(plain, "C").cellLocals).toEqual([])
})
