import { expect, test } from "vitest"
import { languageFor, locale } from "../../src/locale"

const english = locale("en")
const portuguese = locale("pt-BR")

test("a sentence is text, strong text, code and tasks in order", () => {
  const described = [
    { key: "task-created", params: { creator: 0, task: 1, place: 2 } },
    { key: "starts-when-creator-pauses", params: { creator: 0 } },
  ] as const
  expect(portuguese.sentences(described)).toEqual([
    { task: 0 },
    { text: " criou " },
    { task: 1 },
    { text: ": pronta, em 2º lugar." },
    { text: " " },
    { text: "Só começa quando " },
    { task: 0 },
    { text: " pausar." },
  ])
})

test("strong text holds its facts", () => {
  expect(portuguese.pieces("finished", { time: 2e9 })).toEqual([
    { strong: "Terminou em 2,0 s." },
    { text: " Aperte " },
    { strong: "Próximo passo" },
    { text: " para ver desde o início." },
  ])
})

test("code holds its facts, whatever characters they bring", () => {
  expect(english.pieces("import-missing", { text: "a {b} `c` **d**", module: "time" })).toEqual([
    { code: "a {b} `c` **d**" },
    { text: " " },
    { code: "import time" },
    { text: " is missing at the top." },
  ])
})

test("a list of tasks is joined in the language", () => {
  const pieces = portuguese.pieces("tasks-cancelled-by-program", { tasks: [1, 2, 3], count: 3 })
  expect(pieces.slice(0, 5)).toEqual([
    { task: 1 },
    { text: ", " },
    { task: 2 },
    { text: " e " },
    { task: 3 },
  ])
})

test("one and several are told apart", () => {
  expect(portuguese.text("title-tasks", { count: 1 })).toBe("1 tarefa")
  expect(portuguese.text("title-tasks", { count: 3 })).toBe("3 tarefas")
  expect(english.text("title-problems", { count: 0 })).toBe("0 problems")
})

test("a place agrees with its noun", () => {
  expect(portuguese.text("state-ready", { place: 1 })).toBe("pronta, 1ª")
  expect(english.text("state-ready", { place: 2 })).toBe("ready, 2nd")
})

test("a missing fact is our own mistake and says which", () => {
  expect(() => english.text("state-ready")).toThrow("{place|ordinal} is missing")
})

test("the app's language decides, and English is the default", () => {
  expect(["pt-BR", "pt", "PT-pt", "en-GB", "de", "ptx"].map(languageFor)).toEqual([
    "pt-BR",
    "pt-BR",
    "pt-BR",
    "en",
    "en",
    "en",
  ])
})
