import { describe, expect, test } from "vitest"
import { constantText } from "../../../src/python/compiler/disassemble"
import { codeNamed, compiled } from "./compiled"

function constantsOf(source: string): string[] {
  return compiled(source).constants.map(constantText)
}

test("constants of different types are different", () => {
  expect(constantsOf("x = 1, a\ny = 1.0, a\nz = True, a\nw = 1, a")).toEqual([
    "1",
    "1.0",
    "True",
    "None",
  ])
})

test("zero and minus zero are different floats and the same int", () => {
  expect(constantsOf("x = [0.0, -0.0, 0, -0, a]")).toEqual(["0.0", "-0", "0", "None"])
})

test("ints beyond 2**53 keep their digits", () => {
  expect(constantsOf("x = -123456789012345678901")).toContain("-123456789012345678901")
})

test("a tuple of constants is one constant", () => {
  expect(constantsOf("x = (1, (2, None), b'a', ...)")).toContain('(1,(2,None),b"a",...)')
})

describe("docstrings", () => {
  test("lose the indentation their lines share", () => {
    const code = codeNamed(compiled('def f():\n  """ A\n    b\n      c\n\n  """'), "f")
    expect(code.docstring).toBe("A\nb\n  c\n\n")
  })

  test("tabs count up to the next eighth column", () => {
    const code = codeNamed(compiled('def f():\n\t"""A\n\t\n\t  b\n x"""'), "f")
    expect(code.docstring).toBe("A\n       \n         b\nx")
  })

  test("an f-string is none", () => {
    expect(compiled('f"a"').docstring).toBeNull()
  })
})
