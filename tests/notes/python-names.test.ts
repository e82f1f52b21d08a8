import { expect, test } from "vitest"
import { pythonNames } from "../../src/notes/python-names"

/** Each name with its place, as `line:column what it may be called`. */
function dump(source: string): readonly string[] {
  return pythonNames(source).map(
    ({ names, line, column, endColumn }) => `${line}:${column}-${endColumn} ${names.join(" | ")}`,
  )
}

test("Every part of a dotted name is a name", () => {
  const places = dump("import asyncio\nasyncio.locks.Lock()").filter(each => each.startsWith("2"))
  expect(places).toEqual([
    "2:0-7 asyncio",
    "2:8-13 asyncio.locks | locks",
    "2:14-18 asyncio.locks.Lock | Lock",
  ])
})

test("Imports say what a name stands for", () => {
  const source =
    "import asyncio as aio\nfrom asyncio import (\n  Lock as Trava, Event\n)\naio.Queue"
  const names = pythonNames(`${source}\nTrava\nEvent`).filter(({ line }) => line > 4)
  expect(names.map(each => each.names[0])).toEqual([
    "asyncio",
    "asyncio.Queue",
    "asyncio.Lock",
    "asyncio.Event",
  ])
})

test("Strings and comments hold no names, expressions in f-strings do", () => {
  expect(dump('"Lock"  # Lock\nf"a {lock} b"')).toEqual(["2:5-9 lock"])
})

test("An attribute of what nobody imported is only known as an attribute", () => {
  expect(dump("open(1).read")).toEqual(["1:0-4 open", "1:8-12 .read"])
  expect(dump("tg.create_task")).toEqual(["1:0-2 tg", "1:3-14 tg.create_task | .create_task"])
  const imported = "from asyncio import TaskGroup\nTaskGroup().create_task"
  expect(dump(imported).at(-1)).toBe("2:12-23 .create_task")
})

test("The words after async belong to it", () => {
  expect(dump("async with lock:")).toEqual([
    "1:0-5 async with | async",
    "1:6-10 with",
    "1:11-15 lock",
  ])
})

test("Numbers hold no names, accents are letters", () => {
  expect(dump("0x1f + 1e5 + ação_2")).toEqual(["1:13-19 ação_2"])
})

test("What the program names itself is left out, attributes that it sets too", () => {
  const source = [
    "async def usa(trava, *filas: list, n=1):",
    "    for tarefa, _ in filas:",
    "        self.fila = tarefa",
    "    async with trava as posse:",
    "        self.fila.task(lock=1)",
    "        trava = await posse.acquire()",
  ].join("\n")
  const names = pythonNames(source).map(each => each.names.at(-1) ?? "")
  const keywords = new Set(["async", "def", "for", "in", "with", "as"])
  expect(names.filter(name => !keywords.has(name))).toEqual(["list", ".task", "await", ".acquire"])
})
