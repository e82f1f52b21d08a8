import { describe, expect, test } from "vitest"
import { programOffers } from "../../src/notes/program-kind"
import { blankPython } from "../../src/notes/python-text"

const offers = (source: string): string[] => programOffers(source).map(each => each.offer)
const main = "async def main():\n    await asyncio.sleep(1)\n"

test("a program that only defines main is offered the line that runs it", () => {
  const [offer] = programOffers(`import asyncio\n${main}`)
  expect(offer).toEqual({
    offer: "run-main",
    append: "asyncio.run(main())",
    program: `import asyncio\n${main}\nasyncio.run(main())\n`,
  })
})

test("running main brings a missing import along, and the import is offered alone too", () => {
  const [run, add] = programOffers(main)
  expect(run?.program).toBe(`import asyncio\n${main}\nasyncio.run(main())\n`)
  expect(add).toEqual({
    offer: "import-asyncio",
    insert: "import asyncio",
    line: 1,
    program: `import asyncio\n${main}`,
  })
})

describe("nothing is offered", () => {
  test.each([
    ["main is run", `import asyncio\n${main}\nasyncio.run(main())`],
    ["main is run under a guard", `import asyncio\n${main}\nif 1:\n    asyncio.run(main())`],
    ["main is run by a loop", `import asyncio\n${main}\nloop.run_until_complete(main())`],
    ["main is awaited", `import asyncio\n${main}\nawait main()`],
    ["main needs arguments", "async def main(url, n=1):\n    pass"],
    ["main is a method", "class A:\n    async def main(self):\n        pass"],
    ["main stands in a string", "x = '''\nasync def main():\n'''"],
    ["asyncio stands in a comment", "# asyncio.run(x)\nprint('asyncio.run')"],
    ["asyncio is an attribute", "x.asyncio.run()"],
    ["asyncio comes with others", "import time, asyncio\nasyncio.run(x())"],
    ["a part of asyncio is imported", "import asyncio.queues\nasyncio.run(x())"],
  ])("when %s", (_, source) => expect(offers(source)).toEqual([]))
})

test.each([
  ["async def main(*names, n=(1, 2), **more): pass", ["run-main"]],
  ["from asyncio import run\nasyncio.sleep(1)", ["import-asyncio"]],
  ["import asyncio as aio\nasyncio.sleep(1)", ["import-asyncio"]],
  ['print(f"{asyncio.current_task()!r}")', ["import-asyncio"]],
  ['async def main():\n    print("main()")', ["run-main"]],
])("%j is offered %j", (source, expected) => expect(offers(source)).toEqual(expected))

test.each([
  ["#| sim\n#| title: x\nasyncio.run(x())", 3],
  ['"""Doc.\n\nMore."""\nasyncio.run(x())', 4],
  ["# c\nfrom __future__ import annotations\nasyncio.run(x())", 3],
])("the import goes after what must come first: %j", (source, line) => {
  expect(programOffers(source)[0]).toMatchObject({ offer: "import-asyncio", line })
})

test.each([
  ["a = 'x' # y", "a =        "],
  ['f"a{b}c"', "f  {b}  "],
  ["r'\\'' + c", "r     + c"],
  ['f"{d["k"]}" + e', "f {d[   ]}  + e"],
])("strings and comments of %j become spaces", (source, blanked) => {
  const text = blankPython(source).text
  expect(text).toHaveLength(source.length)
  expect(text.replace(/[{}]/g, " ")).toBe(blanked.replace(/[{}]/g, " "))
})

test("what is open at the end is known", () => {
  expect(blankPython("f(a,\n  [b")).toMatchObject({ openBrackets: 2, isInsideString: false })
  expect(blankPython('x = """a (')).toMatchObject({ openBrackets: 0, isInsideString: true })
})
