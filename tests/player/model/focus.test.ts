import { expect, test } from "vitest"
import { crowdRecording } from "../recordings"
import { blockAt, laneNames } from "../shown"

const crowd = crowdRecording(8, 1)

function namesWith(focus: readonly string[], look: Parameters<typeof blockAt>[2] = {}): string[] {
  const names = laneNames(blockAt(crowd, 20, { focus, ...look }))
  return names.map(name => name.split(" | ")[0] ?? "")
}

test("the lanes that are named are shown, the others folded", () => {
  expect(namesWith(["t2", "t6"])).toEqual(["módulo", "C t2", "G t6"])
  expect(blockAt(crowd, 20, { focus: ["t2"] }).lanes.more?.text).toBe("+ 8 tarefas")
})

test("a call or a function names its lanes too", () => {
  expect(namesWith(["work(3)"])).toEqual(["módulo", "D t3"])
  expect(namesWith(["work"])).toHaveLength(9)
})

test("whom the reader follows stays in view", () => {
  const selected = { kind: "task", task: 5 } as const
  expect(namesWith(["t2"], { selected })).toEqual(["módulo", "C t2", "E t4"])
})

test("names that nobody has leave the usual lanes", () => {
  expect(namesWith(["nobody"])).toEqual(namesWith([]))
})
