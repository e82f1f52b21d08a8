import { expect, test } from "vitest"
import { ValueTableWriter, valuesFrom } from "../../src/trace/value-table"
import type { ValueTable } from "../../src/trace/value-table"
import type { ValueMoment } from "../../src/trace/values"

const list = {
  type: "list",
  text: "[1, <Task>]",
  identity: 7,
  items: [
    { key: "0", value: { type: "int", text: "1", identity: 0 } },
    { key: "1", value: { type: "Task", text: "<Task>", identity: 9, task: 2 } },
  ],
}
const empty = { type: "dict", text: "{}", identity: 8, items: [] }

function moment(eventIndex: number, line: number): ValueMoment {
  const variables = [
    { name: "found", value: list },
    { name: "seen", value: empty },
  ]
  const waiting = { name: "Queue.get", line: 9, variables: [], library: "asyncio.queues" }
  const frames = [{ name: "main", line, variables }, waiting]
  return { eventIndex, stacks: [{ thread: 0, task: 1, frames }] }
}

function written(moments: readonly ValueMoment[], keptUpTo: number | null = null): ValueTable {
  const writer = new ValueTableWriter()
  for (const each of moments) writer.add(each)
  return JSON.parse(JSON.stringify(writer.table(keptUpTo))) as ValueTable
}

test("moments come back from JSON as they were, containers and tasks too", () => {
  const values = valuesFrom(written([moment(3, 5), moment(8, 6)]))
  expect(values.valuesAt(3)).toEqual(moment(3, 5))
  expect(values.valuesAt(8)).toEqual(moment(8, 6))
  expect(values.valuesAt(4)).toBeNull()
})

test("what recurs is written once", () => {
  const table = written([moment(3, 5), moment(4, 5), moment(8, 6)])
  expect(table.values).toHaveLength(4)
  expect(table.frames).toHaveLength(3)
  expect(table.stacks).toHaveLength(2)
  expect(table.moments).toEqual([
    [3, 0],
    [4, 0],
    [8, 1],
  ])
})

test("a table says up to where it goes, where it is not whole", () => {
  expect(valuesFrom(written([moment(3, 5)], 3)).keptUpTo).toBe(3)
  expect(valuesFrom(written([moment(3, 5)])).keptUpTo).toBeUndefined()
})

test("a table knows how large it has become", () => {
  const writer = new ValueTableWriter()
  writer.add(moment(3, 5))
  const first = writer.characters
  writer.add(moment(4, 5))
  expect(first).toBeGreaterThan(50)
  expect(writer.characters - first).toBeLessThan(10)
})
