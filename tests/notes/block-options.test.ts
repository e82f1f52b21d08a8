import { describe, expect, test } from "vitest"
import { blockOptions, defaultOptions, optionKeys, parseBlock } from "../../src/notes/block-options"

/** What is reported, as `level key params`. */
const reports = (source: string): string[] =>
  parseBlock(source).diagnostics.map(each =>
    [each.level, each.key, ...Object.values(each.params)].join(" "),
  )

test("a block without options has the defaults and reports nothing", () => {
  const block = parseBlock("print(1)\n#| title: late")
  expect(block).toEqual({
    options: defaultOptions(),
    diagnostics: [],
    program: "print(1)\n#| title: late",
    optionLines: 0,
  })
})

test("options of first light are read with their types", () => {
  const { options, diagnostics } = parseBlock(
    [
      "#| sim",
      "#| title: Olá: mundo",
      "#| start: await task1",
      "#| VIEW: Time",
      "#|seed:-7",
      "#| cost: 2,5",
      "#| lang: PT-br",
      "#| lock: true",
      "#| shows: GIL, laço de eventos",
      "#| expect-time: 2.0 s",
      "#| expect-outcome: TimeoutError",
    ].join("\n"),
  )
  expect(diagnostics).toEqual([])
  expect(options).toMatchObject({
    title: "Olá: mundo",
    start: { kind: "line", text: "await task1" },
    view: "time",
    seed: -7,
    cost: 2.5,
    lang: "pt-BR",
    lock: true,
    shows: ["GIL", "laço de eventos"],
    "expect-time": "2.0",
    "expect-outcome": "TimeoutError",
  })
})

test("a repeated key adds up where values are a list", () => {
  const { options } = parseBlock(
    "#| input: a\n#| input:\n#| disk: a.txt = x\\ny = z\n#| disk: b = \n#| limit: steps 500\n#| limit: time 2 s",
  )
  expect(options.input).toEqual(["a", ""])
  expect(options.disk).toEqual([
    { path: "a.txt", content: "x\ny = z" },
    { path: "b", content: "" },
  ])
  expect(options.limit).toEqual([
    { kind: "events", value: 500 },
    { kind: "time", value: 2e9 },
  ])
})

test("a key repeated in vain is reported and the last value holds", () => {
  expect(reports("#| seed: 1\n#| seed: 2")).toEqual(["warning option-repeated seed"])
  expect(parseBlock("#| seed: 1\n#| seed: 2").options.seed).toBe(2)
})

describe("what is wrong is named with what would have been right", () => {
  test.each([
    ["#| titel: x", "warning option-unknown titel title"],
    ["#| expect_output: x", "warning option-unknown expect_output expect-output"],
    ["#| view: stepz", "warning option-bad-value view stepz steps"],
    ["#| lock: yes", "warning option-bad-value lock yes true"],
    ["#| seed: x", "warning option-bad-value seed x 0"],
    ["#| cost: 0", "warning option-bad-value cost 0 1"],
    ["#| signal: SIGTREM at 2s", "warning option-bad-value signal SIGTREM at 2s SIGTERM at 2s"],
    ["#| signal: SIGINT", "warning option-bad-value signal SIGINT SIGINT at 1s"],
    ["#| limit: stesp 5", "warning option-bad-value limit stesp 5 steps 500"],
    ["#| expect-outcome: finish", "warning option-bad-value expect-outcome finish finished"],
    ["#| disk: notes.txt", "warning option-bad-value disk notes.txt notes.txt = text"],
    ["#| title:", "warning option-bad-value title  text"],
    ["#| what is this", "warning option-malformed"],
  ])("%s", (line, report) => {
    expect(reports(line)[0]).toBe(report)
    expect(parseBlock(line).options).toEqual(defaultOptions())
  })

  test("a number out of range names the nearest one", () => {
    expect(reports("#| cores: 99")).toContain("warning option-bad-value cores 99 64")
  })

  test.each([
    ["#| lang: pt", "warning option-bad-value lang pt pt-BR"],
    ["#| net: a.com -> refusd", "warning option-bad-value net a.com -> refusd a.com -> refused"],
    ["#| net: a.com -> 999", "warning option-bad-value net a.com -> 999 a.com -> 500"],
    ["#| net: a.com 200", "warning option-bad-value net a.com 200 a.com -> 200"],
  ])("%s names what was probably meant", (line, report) => {
    expect(reports(line)).toContain(report)
  })
})

test("questions are read with the line at which they are put", () => {
  const { options, diagnostics } = parseBlock(
    `#| ask: "Quem roda?" at "await task1"\n#| ask: 'E agora?' at 'print("a")'\n#| ask: O que vem?`,
  )
  expect(diagnostics).toEqual([])
  expect(options.ask).toEqual([
    { text: "Quem roda?", at: "await task1" },
    { text: "E agora?", at: 'print("a")' },
    { text: "O que vem?", at: null },
  ])
})

test("signals are read with their times, whatever the unit", () => {
  const { options } = parseBlock("#| signal: SIGINT at 2s\n#| signal: term at 500 ms\nx = 1")
  expect(options.signal).toEqual([
    { name: "SIGINT", atNanos: 2e9 },
    { name: "SIGTERM", atNanos: 5e8 },
  ])
})

test("an option of a later version is read, named once as information, and the program stays", () => {
  const block = parseBlock("#| gil: off\n#| expect-finding: a\n#| expect-finding: b\nx = 1")
  expect(block.diagnostics.map(each => [each.level, each.key, each.params["key"]])).toEqual([
    ["info", "option-not-available-yet", "gil"],
    ["info", "option-not-available-yet", "expect-finding"],
  ])
  expect(block.options.gil).toBe(false)
  expect(block.program.split("\n")[3]).toBe("x = 1")
  expect(block.optionLines).toBe(3)
})

test("a report points at the whole line in the block's source", () => {
  const range = parseBlock("#| sim\n#| foo: 1\nx").diagnostics[0]?.range
  expect(range).toEqual({ line: 2, column: 0, endLine: 2, endColumn: 9 })
})

test("the options that this version honours are exactly these", () => {
  const available = optionKeys().filter(key => blockOptions[key].isAvailable)
  expect(available.join(" ")).toBe(
    "title start view show focus ask exercise hint compare shows seed eager debug cost input signal disk net latency bandwidth module limit expect-output expect-time expect-outcome lock lang",
  )
  expect(optionKeys()).toHaveLength(31)
})
