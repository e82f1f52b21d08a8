/**
 * What the value of a block option may be. A type reads the text after the colon and either gives
 * the value or names the nearest text that would have been valid, for the warning in the block.
 */
import { nearest } from "./nearest"
import { type NetRule, nearestNetRule, readNetRule } from "./net-rule"
import { bytesPerSecond, timeNanos } from "./units"

/** What reading a value came to. */
export type ReadValue<T> =
  | { readonly isValid: true; readonly value: T }
  | { readonly isValid: false; readonly nearest: string }

/** How the values of an option are written. */
export interface ValueType<T> {
  /** How it is written, for the documentation: `1-64`, `path = content`. */
  readonly form: string
  /** All values, when they can be listed; for completion. */
  readonly choices: readonly string[]
  read(text: string): ReadValue<T>
}

/** The moment a block shows first. */
export type StartMoment =
  | { readonly kind: "end" }
  | { readonly kind: "step"; readonly step: number }
  /** The first step on a line that contains this text. */
  | { readonly kind: "line"; readonly text: string }

/** A file that stands on the simulated disk before the program starts. */
export interface DiskFile {
  readonly path: string
  readonly content: string
}

/** Which counted limits a block may lower. */
export const limitKinds = [
  "instructions",
  "events",
  "tasks",
  "threads",
  "processes",
  "memory",
  "output",
  "time",
] as const

/** A limit a block lowers: a count; `memory` and `output` in bytes, `time` in nanoseconds. */
export interface BlockLimit {
  readonly kind: (typeof limitKinds)[number]
  readonly value: number
}

const valid = <T>(value: T): ReadValue<T> => ({ isValid: true, value })
const invalid = (text: string): ReadValue<never> => ({ isValid: false, nearest: text })

/** Any text. */
export const text: ValueType<string> = { form: "text", choices: [], read: valid }

/** Text that must not be empty. */
export const name: ValueType<string> = {
  form: "name",
  choices: [],
  read: written => (written === "" ? invalid("text") : valid(written)),
}

/** A name to import: identifiers joined by dots. */
export const moduleName: ValueType<string> = {
  form: "name",
  choices: [],
  read(written) {
    if (/^[^\W\d]\w*(\.[^\W\d]\w*)*$/.test(written)) return valid(written)
    const letters = written.replace(/\.py$/, "").replace(/[^\w.]+/g, "_")
    return invalid(/^[^\W\d]/.test(letters) ? letters : "helper")
  },
}

/** Names separated by commas. */
export const names: ValueType<readonly string[]> = {
  form: "name, name",
  choices: [],
  read: written =>
    valid(
      written
        .split(",")
        .map(part => part.trim())
        .filter(part => part !== ""),
    ),
}

/** One of a few words, read in any case. */
export function choice<const T extends string>(...words: readonly T[]): ValueType<T> {
  return {
    form: words.join(", "),
    choices: words,
    read(written) {
      const word = words.find(other => other.toLowerCase() === written.toLowerCase())
      return word === undefined ? invalid(nearest(written, words)) : valid(word)
    },
  }
}

/** Several of a few words, separated by spaces or commas. */
export function choices<const T extends string>(...words: readonly T[]): ValueType<readonly T[]> {
  const one = choice(...words)
  return {
    form: words.join(" "),
    choices: words,
    read(written) {
      const found: T[] = []
      for (const part of written.split(/[\s,]+/).filter(part => part !== "")) {
        const read = one.read(part)
        if (!read.isValid) return read
        found.push(read.value)
      }
      return valid(found)
    },
  }
}

/** Two words for yes and no. */
export function flag(yes: string, no: string): ValueType<boolean> {
  const word = choice(yes, no)
  return {
    form: word.form,
    choices: word.choices,
    read(written) {
      const read = word.read(written)
      return read.isValid ? valid(read.value === yes) : read
    },
  }
}

/** An integer from `low` to `high`. */
export function integer(low: number, high: number): ValueType<number> {
  return {
    form: high === Number.MAX_SAFE_INTEGER ? "integer" : `${low}-${high}`,
    choices: [],
    read(written) {
      const value = /^[+-]?\d[\d_]*$/.test(written) ? Number(written.replace(/_/g, "")) : NaN
      if (Number.isNaN(value)) return invalid(String(Math.max(low, 0)))
      const clamped = Math.min(high, Math.max(low, value))
      return clamped === value ? valid(value) : invalid(String(clamped))
    },
  }
}

/** A number greater than 0; a comma may stand for the point. */
export const factor: ValueType<number> = {
  form: "factor",
  choices: [],
  read(written) {
    const value = /^\d*[.,]?\d+$/.test(written) ? Number(written.replace(",", ".")) : NaN
    return value > 0 ? valid(value) : invalid("1")
  },
}

/** Virtual seconds as the author wrote them, kept as text because its decimals matter. */
export const seconds: ValueType<string> = {
  form: "seconds",
  choices: [],
  read(written) {
    const number = /^(\d+(?:[.,]\d+)?) ?s?$/.exec(written)?.[1]
    return number === undefined ? invalid("1.0") : valid(number.replace(",", "."))
  },
}

/** The ways a run can end, as `expect-outcome` names them. */
export const outcomeKinds = [
  "finished",
  "raised",
  "syntax-error",
  "killed",
  "deadlock",
  "limit",
  "unsupported",
] as const

/** A kind of outcome, or the name of the exception that ended the run (`TimeoutError`). */
export const outcome: ValueType<string> = {
  form: "outcome",
  choices: outcomeKinds,
  read(written) {
    if (/^[A-Z]\w*$/.test(written)) return valid(written)
    const kind = outcomeKinds.find(other => other === written.toLowerCase())
    return kind === undefined ? invalid(nearest(written, outcomeKinds)) : valid(kind)
  },
}

/** `end`, a step number, or the text of a line. */
export const startMoment: ValueType<StartMoment> = {
  form: "end, step number, text of a line",
  choices: ["end"],
  read(written) {
    if (written === "") return invalid("end")
    if (written.toLowerCase() === "end") return valid({ kind: "end" })
    if (/^\d+$/.test(written)) return valid({ kind: "step", step: Number(written) })
    return valid({ kind: "line", text: written.replace(/^(["'])(.*)\1$/, "$2") })
  },
}

/** A question to the reader. */
export interface BlockQuestion {
  readonly text: string
  /** Text of the line at which it is put; null for a good moment. */
  readonly at: string | null
}

/** `"question" at "text of a line"`; without the line, at a good moment. */
export const question: ValueType<BlockQuestion> = {
  form: '"question" at "text of a line"',
  choices: [],
  read(written) {
    const parts = /^(["'])(.+?)\1[ \t]+at[ \t]+(["'])(.+)\3$/.exec(written)
    if (parts) return valid({ text: parts[2] ?? "", at: parts[4] ?? "" })
    const text = written.replace(/^(["'])(.*)\1$/, "$2").trim()
    return text === ""
      ? invalid('"What is printed next?" at "await task1"')
      : valid({ text, at: null })
  },
}

/** `path = content`, where `\n`, `\t` and `\\` stand for a new line, a tab and a backslash. */
export const diskFile: ValueType<DiskFile> = {
  form: "path = content",
  choices: [],
  read(written) {
    const parts = /^([^=]*[^=\s])[ \t]*=[ \t]?(.*)$/.exec(written)
    if (!parts) return invalid(`${written || "file.txt"} = text`)
    return valid({ path: parts[1]?.trim() ?? "", content: unescaped(parts[2] ?? "") })
  },
}

/** A signal that comes to the program from outside. */
export interface BlockSignal {
  readonly name: string
  readonly atNanos: number
}

/** The signals people send from a terminal. */
const sentSignals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGKILL"]

/** A signal and when it comes: `SIGINT at 2s`, `SIGTERM at 500 ms`. */
export const signal: ValueType<BlockSignal> = {
  form: "SIGINT at 2s",
  choices: sentSignals.map(each => `${each} at 1s`),
  read(written) {
    const parts = /^(\w+)[ \t]+at[ \t]+(\d*[.,]?\d+)[ \t]*([a-z]*)$/i.exec(written)
    const word = (parts?.[1] ?? written.split(/\s/)[0] ?? "").toUpperCase()
    const full = word.startsWith("SIG") ? word : `SIG${word}`
    const unit = unitOf("time", parts?.[3] ?? "")
    const atNanos = Number((parts?.[2] ?? "").replace(",", ".")) * (unit ?? NaN)
    const name = sentSignals.find(each => each === full)
    if (name !== undefined && parts && atNanos >= 0)
      return valid({ name, atNanos: Math.round(atNanos) })
    const time = parts && atNanos >= 0 ? `${parts[2]}${parts[3] || "s"}` : "1s"
    return invalid(`${name ?? nearest(full, sentSignals)} at ${time}`)
  },
}

/** A rule of the simulated internet. */
export const netRule: ValueType<NetRule> = {
  form: "pattern -> status, latency, body",
  choices: [],
  read(written) {
    const rule = readNetRule(written)
    return rule === null ? invalid(nearestNetRule(written)) : valid(rule)
  },
}

/** How long bytes travel, in nanoseconds: `5 ms`. */
export const latency: ValueType<number> = {
  form: "time",
  choices: [],
  read(written) {
    const nanos = timeNanos(written)
    return nanos === null ? invalid("1 ms") : valid(nanos)
  },
}

/** Bytes in a second: `1 MB/s`, `100 kbit/s`. */
export const bandwidth: ValueType<number> = {
  form: "rate",
  choices: [],
  read(written) {
    const rate = bytesPerSecond(written)
    return rate === null ? invalid("1 MB/s") : valid(rate)
  },
}

/** A kind of limit and its value: `steps 500`, `memory 8 MB`, `time 60 s`. */
export const limit: ValueType<BlockLimit> = {
  form: "steps 500",
  choices: ["steps", ...limitKinds],
  read(written) {
    const parts = /^([a-z]+)[ \t=]+([\d_]+(?:\.\d+)?)[ \t]*([a-zA-Z]*)$/.exec(written)
    const word = parts?.[1] ?? written.split(/\s/)[0] ?? ""
    // A step is recorded as at least one event, so as many events hold no more steps.
    const kind = limitKinds.find(other => other === (word === "steps" ? "events" : word))
    if (kind === undefined) return invalid(`${nearest(word, ["steps", ...limitKinds])} 500`)
    const unit = unitOf(kind, parts?.[3] ?? "")
    const value = Number((parts?.[2] ?? "").replace(/_/g, "")) * (unit ?? NaN)
    return value > 0 ? valid({ kind, value: Math.ceil(value) }) : invalid(`${word} 500`)
  },
}

function unitOf(kind: BlockLimit["kind"], unit: string): number | undefined {
  const units =
    kind === "time"
      ? new Map([
          ["", 1e9],
          ["s", 1e9],
          ["ms", 1e6],
          ["min", 60e9],
          ["h", 3600e9],
        ])
      : kind === "memory" || kind === "output"
        ? new Map([
            ["", 1],
            ["b", 1],
            ["kb", 1 << 10],
            ["mb", 1 << 20],
          ])
        : new Map([["", 1]])
  return units.get(unit.toLowerCase())
}

function unescaped(written: string): string {
  return written.replace(/\\([nt\\])/g, (_, char: string) =>
    char === "n" ? "\n" : char === "t" ? "\t" : "\\",
  )
}
