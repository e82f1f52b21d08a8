import { describe, expect, test } from "vitest"
import { familyLines } from "../../../src/glossary/words/families"
import { parseFamilies } from "../../../src/glossary/words/own-families"
import { Words } from "../../../src/glossary/words/words"

const words = new Words()

describe("names of one family mean the same", () => {
  test.each([
    ["corrotina", "coroutines"],
    ["co-rotinas", "Coroutine"],
    ["Laço de Eventos", "event loops"],
    ["Laço de Eventos", "eventloop"],
    ["loops de eventos", "event-loop"],
    ["trava", "lock"],
    ["E/S", "I/O"],
    ["entrada e saída", "IO"],
    ["semáforos", "semaphore"],
    ["condições de corrida", "race condition"],
    ["gerenciadores de contexto", "context managers"],
    ["tempos limite", "time-out"],
    ["funções de retorno", "call-backs"],
    ["programação assíncrona", "asynchronous programming"],
    ["processos filhos", "child process"],
    ["bloqueio do interpretador global", "GIL"],
  ])("%s, %s", (portuguese, english) => {
    expect(words.familyOf(portuguese)).not.toBeNull()
    expect(words.familyOf(portuguese)).toBe(words.familyOf(english))
  })
})

test.each(["bloqueio", "laço", "simultaneidade", "io", "gil", "travessia", ""])(
  "%j belongs to no family for certain",
  name => expect(words.familyOf(name)).toBeNull(),
)

test.each([
  ["asyncio.Lock", "trava"],
  ["Lock", "trava"],
  ["threading.Lock", "trava"],
  ["create_task", "tarefa"],
  ["await", "await"],
  ["async def", "corrotina"],
  ["run_in_executor", "executor"],
  ["asyncio.Queue", "fila"],
  ["asyncio.Semaphore", "semáforo"],
  [".create_task", "tarefa"],
  [".cancel", "cancelamento"],
  [".add_done_callback", "callback"],
  ["subprocess.run", "subprocesso"],
])("the Python name %s stands for %s", (python, name) => {
  expect(words.familyOfPython(python)).toBe(words.familyOf(name))
})

test.each(["run", ".run", "asyncio.run", "cancel", ".local", "trio.Lock", ".signal", ".join"])(
  "the Python name %s stands for nothing",
  python => expect(words.familyOfPython(python)).toBeNull(),
)

test("the families of the house read without a mistake, and none has a name of another", () => {
  const { families, diagnostics } = parseFamilies(familyLines)
  expect(diagnostics).toEqual([])
  expect(families.length).toBeGreaterThanOrEqual(100)
  expect(words.families).toEqual(families)
})

describe("a person's own families", () => {
  test("extend those of the house, and come first", () => {
    const own = new Words("costura, corrotina, sewing\nrosca, thread leve?, `rosca.Rosca`, fio()")
    expect(own.families.slice(0, 2)).toMatchObject([
      { names: ["costura", "corrotina", "sewing", "coroutine"] },
      { names: ["rosca"], unsure: ["thread leve"], python: ["rosca.Rosca", "fio"] },
    ])
    expect(own.familyOf("costuras")).toBe(own.familyOf("coroutines"))
  })

  test.each([
    ["corrotina = coroutine", "1 own-family-single"],
    ["\n\nsó", "3 own-family-single"],
    ["`a.b`, `c.d`", "1 own-family-single"],
    ["um, , dois", "1 own-family-no-name"],
    ["um, --, dois", "1 own-family-no-name"],
    ["um, one\r\nUM, eins", "2 own-family-repeated"],
  ])("a line that cannot be meant is named: %j", (text, expected) => {
    const [problem] = parseFamilies(text).diagnostics
    expect(`${problem?.range?.line} ${problem?.key}`).toBe(expected)
  })

  test("a bad line does not spoil the others, and a comma at the end is forgiven", () => {
    const { families, diagnostics } = parseFamilies("a\num, one,\n\ndois, two")
    expect(families.map(family => family.names.join())).toEqual(["um,one", "dois,two"])
    expect(diagnostics).toHaveLength(1)
  })
})
