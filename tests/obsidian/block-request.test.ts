import { expect, test, vi } from "vitest"
import { locale } from "../../src/locale"
import { changesFor, readBlock, startStepOf } from "../../src/obsidian/block-request"
import { readSettings } from "../../src/obsidian/settings"
import { cachedSimulate } from "../../src/obsidian/simulation-cache"
import type { Simulation } from "../../src/trace/simulation"
import { sayAfterProgram, sayAfterRecording } from "../builders/recordings"

const context = { settings: readSettings({ instructionMillions: 3 }), language: locale("en") }
const read = (source: string) => readBlock(source, "folder/My note.md", context)

const simulation: Simulation = {
  recording: sayAfterRecording(),
  isDone: true,
  values: { valuesAt: () => null },
  stdout: "",
  stderr: "",
  advance: () => true,
}

test("a program is named after its note", () => {
  expect(read("x = 1").request).toMatchObject({ source: "x = 1", filename: "My note.py" })
})

test("options reach the request", () => {
  const { request } = read("#| seed: 7\n#| cost: 2\n#| input: Ana\n#| disk: a.txt = hi\npass")
  expect(request).toMatchObject({ seed: 7, cost: 2, input: ["Ana"] })
  expect(request.disk).toEqual([{ path: "a.txt", content: "hi" }])
})

test("a block lowers the limit of the settings and cannot raise it", () => {
  expect(read("pass").request.limits?.instructions).toBe(3_000_000)
  expect(read("#| limit: instructions 500\n").request.limits?.instructions).toBe(500)
  expect(read("#| limit: instructions 9000000\n").request.limits?.instructions).toBe(3_000_000)
})

test("a block may speak another language, also in its warnings", () => {
  const block = read("#| lang: pt-BR\n#| coress: 2\npass")
  expect(block.locale.language).toBe("pt-BR")
  expect(block.warnings).toEqual(["Linha 2: Não existe a opção coress. Seria cores?"])
})

test.each([
  ["#| titel: a", "Line 1: There is no option titel. Did you mean title?"],
  ["#| nonsense", "Line 1: This line is no option: write #| key: value."],
  ["#| view: stps", "Line 1: view cannot be stps; steps would be possible."],
  ["#| gil: off", "Line 1: The option gil is not offered yet; the program runs without it."],
])("%s is answered by a sentence", (source, expected) => {
  expect(read(source).warnings).toEqual([expected])
})

test("a block starts at a step or at the first step on a line", () => {
  const startOf = (start: string) =>
    startStepOf(read(`#| start: ${start}\n`), () => ({
      ...simulation,
      recording: sayAfterRecording(),
    }))
  expect(startOf("end")).toBeNull()
  expect(startOf("4")).toBe(4)
})

test("the text of a line is looked for in what ran", () => {
  const block = { ...read("#| start: await task2\n"), request: read(sayAfterProgram).request }
  const step = startStepOf(block, () => simulation)
  expect(step).toBeGreaterThan(15)
  const nowhere = { ...read("#| start: never there\n"), request: block.request }
  expect(startStepOf(nowhere, () => simulation)).toBeNull()
})

test("a program that only defines main is offered its call", () => {
  const [change] = changesFor("import asyncio\nasync def main():\n    pass\n")
  expect(change).toMatchObject({ kind: "run-coroutine", name: "main" })
  expect(change?.program).toContain("asyncio.run(main())")
})

test("the same request runs once, also when others came between", () => {
  const simulate = vi.fn(() => ({ ...simulation }))
  const cached = cachedSimulate(simulate)
  const request = { source: "a", filename: "a.py" }
  expect(cached(request)).toBe(cached({ ...request }))
  expect(cached({ ...request, seed: 1 })).not.toBe(cached(request))
  expect(simulate).toHaveBeenCalledTimes(2)
})

test("runs that are long past are forgotten", () => {
  const simulate = vi.fn(() => ({ ...simulation }))
  const cached = cachedSimulate(simulate)
  for (let index = 0; index < 20; index++) cached({ source: `${index}`, filename: "a.py" })
  cached({ source: "0", filename: "a.py" })
  expect(simulate).toHaveBeenCalledTimes(21)
})
