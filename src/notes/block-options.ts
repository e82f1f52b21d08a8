/**
 * The options of a simulation block: `#| key: value` lines at its top, comments to Python, so the
 * block stays a valid program and its line numbers never move. One row per option says how its
 * value is written, what holds without it, and whether this version honours it; the type of the
 * parsed result follows from the rows.
 */
import type { Diagnostic } from "../base/diagnostic"
import { nearest } from "./nearest"
import * as values from "./option-values"
import type { ReadValue, ValueType } from "./option-values"

/** What the house knows of one option. */
export interface OptionRow<T> {
  /** How a value is written; documentation and completion. */
  readonly form: string
  readonly choices: readonly string[]
  /** What holds when the option is not given. */
  readonly fallback: T
  /** Key of the sentence that explains it. */
  readonly help: string
  /** True when the key may be repeated and its values add up to a list. */
  readonly repeats: boolean
  /** False for what this version reads but does not honour yet. */
  readonly isAvailable: boolean
  /** The value after one more line, given the value before it. */
  read(written: string, before: T): ReadValue<T>
}

const panels = values.choices(
  ...["queue", "timers", "waits", "variables", "stack", "locks", "queues", "threads"],
  ...["gil", "cores", "processes", "disk", "net", "bytecode"],
)
const seeds = values.integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
const yesNo = values.flag("true", "false")

const table = {
  title: optional(values.name, "option-title"),
  start: standard(values.startMoment, { kind: "end" }, "option-start"),
  view: standard(values.choice("steps", "time"), "steps", "option-view"),
  show: optional(panels, "option-show"),
  focus: optional(values.names, "option-focus"),
  ask: repeated(values.question, "option-ask"),
  exercise: optional(values.name, "option-exercise"),
  hint: repeated(values.name, "option-hint"),
  compare: optional(values.name, "option-compare"),
  shows: standard(values.names, [], "option-shows"),
  seed: standard(seeds, 0, "option-seed"),
  cores: later(standard(values.integer(1, 64), 4, "option-cores")),
  gil: later(standard(values.flag("on", "off"), true, "option-gil")),
  "start-method": later(
    standard(values.choice("forkserver", "spawn", "fork"), "forkserver", "option-start-method"),
  ),
  eager: standard(yesNo, false, "option-eager"),
  debug: standard(yesNo, false, "option-debug"),
  cost: standard(values.factor, 1, "option-cost"),
  input: repeated(values.text, "option-input"),
  signal: repeated(values.signal, "option-signal"),
  disk: repeated(values.diskFile, "option-disk"),
  net: repeated(values.netRule, "option-net"),
  latency: standard(values.latency, 1e6, "option-latency"),
  bandwidth: optional(values.bandwidth, "option-bandwidth"),
  module: optional(values.moduleName, "option-module"),
  limit: repeated(values.limit, "option-limit"),
  "expect-output": repeated(values.text, "option-expect-output"),
  "expect-time": optional(values.seconds, "option-expect-time"),
  "expect-finding": later(repeated(values.name, "option-expect-finding")),
  "expect-outcome": optional(values.outcome, "option-expect-outcome"),
  lock: standard(yesNo, false, "option-lock"),
  lang: optional(values.choice("en", "pt-BR"), "option-lang"),
}

/** The key of an option, as it is written. */
export type OptionKey = keyof typeof table

/** The options of one block: a value for every key, under the option's own name. */
export type BlockOptions = { readonly [Key in OptionKey]: (typeof table)[Key]["fallback"] }

/** All options with what is known of them, in the order of the documentation. */
export const blockOptions: { readonly [Key in OptionKey]: OptionRow<BlockOptions[Key]> } = table

/** What the top of a block says. */
export interface ParsedBlock {
  readonly options: BlockOptions
  /** Ranges are positions in the block's own source. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text to run: the whole source, so that its lines keep their numbers. */
  readonly program: string
  /** How many lines at the top are options (a `#| sim` mark included). */
  readonly optionLines: number
}

interface OptionLine {
  /** From 1, in the block's source. */
  readonly line: number
  readonly text: string
  readonly key: string
  readonly value: string
}

/** Reads the options of a block; what is wrong is reported and leaves the default in place. */
export function parseBlock(source: string): ParsedBlock {
  const lines = source.split("\n")
  const end = lines.findIndex(line => !line.startsWith("#|"))
  const optionLines = end < 0 ? lines.length : end
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  let options = defaultOptions()
  lines.slice(0, optionLines).forEach((text, index) => {
    const option = optionOn(text, index + 1)
    if (option === "nothing") return
    if (option === "malformed") {
      diagnostics.push(problem("option-malformed", { line: index + 1, text }, {}))
    } else if (!isOptionKey(option.key)) {
      const params = { key: option.key, nearest: nearest(option.key, optionKeys()) }
      diagnostics.push(problem("option-unknown", option, params))
    } else {
      const { key } = option
      if (seen.has(key) && !blockOptions[key].repeats) {
        diagnostics.push(problem("option-repeated", option, { key }))
      } else if (!seen.has(key) && !blockOptions[key].isAvailable) {
        diagnostics.push(problem("option-not-available-yet", option, { key }, "info"))
      }
      seen.add(key)
      options = withOption(options, key, { option, diagnostics })
    }
  })
  return { options, diagnostics, program: source, optionLines }
}

/** What holds in a block without any option. */
export function defaultOptions(): BlockOptions {
  const entries = optionKeys().reduce<Partial<BlockOptions>>(
    (options, key) => ({ ...options, [key]: blockOptions[key].fallback }),
    {},
  )
  // Every key of the table has been visited, which the type of `reduce` cannot say.
  return entries as BlockOptions
}

/** All keys, in the order of the documentation. */
export function optionKeys(): readonly OptionKey[] {
  return Object.keys(table).filter(isOptionKey)
}

function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(table, key)
}

/** The key and value on a line, unless it holds nothing (`#|`, `#| sim`) or neither. */
function optionOn(text: string, line: number): OptionLine | "nothing" | "malformed" {
  const written = text.slice(2).trim()
  if (written === "" || (line === 1 && written === "sim")) return "nothing"
  const parts = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/.exec(written)
  if (!parts) return "malformed"
  return { line, text, key: (parts[1] ?? "").toLowerCase(), value: parts[2] ?? "" }
}

function withOption<Key extends OptionKey>(
  options: BlockOptions,
  key: Key,
  { option, diagnostics }: { option: OptionLine; diagnostics: Diagnostic[] },
): BlockOptions {
  const read = blockOptions[key].read(option.value, options[key])
  if (read.isValid) return { ...options, [key]: read.value }
  const params = { key, value: option.value, nearest: read.nearest }
  diagnostics.push(problem("option-bad-value", option, params))
  return options
}

function problem(
  key: string,
  at: { line: number; text: string },
  params: Diagnostic["params"],
  level: Diagnostic["level"] = "warning",
): Diagnostic {
  const range = { line: at.line, column: 0, endLine: at.line, endColumn: at.text.length }
  return { level, key, params, range }
}

function standard<T>(type: ValueType<T>, fallback: NoInfer<T>, help: string): OptionRow<T> {
  const { form, choices } = type
  const read = (written: string): ReadValue<T> => type.read(written)
  return { form, choices, fallback, help, repeats: false, isAvailable: true, read }
}

function optional<T>(type: ValueType<T>, help: string): OptionRow<T | null> {
  return standard<T | null>(type, null, help)
}

function repeated<T>(type: ValueType<T>, help: string): OptionRow<readonly T[]> {
  const { form, choices } = type
  const read = (written: string, before: readonly T[]): ReadValue<readonly T[]> => {
    const value = type.read(written)
    return value.isValid ? { isValid: true, value: [...before, value.value] } : value
  }
  return { form, choices, fallback: [], help, repeats: true, isAvailable: true, read }
}

function later<T>(row: OptionRow<T>): OptionRow<T> {
  return { ...row, isAvailable: false }
}
