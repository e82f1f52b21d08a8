/**
 * The options of an `asyncio-glossary` block: which part of the glossary a note shows, as lines
 * `key: value`. One row per option says how its value is written; what is wrong is reported and
 * leaves the default in place.
 */
import type { Diagnostic } from "../base/diagnostic"
import { nearest } from "./nearest"
import * as values from "./option-values"
import type { ValueType } from "./option-values"

/** Letters and ranges of letters, in capitals: `A-C, Z`; `#` stands for digits and signs. */
const letters: ValueType<readonly string[]> = {
  form: "A-C, Z",
  choices: [],
  read(written) {
    const parts = plainLetters(written).split(/[\s,]+/)
    const found = parts.filter(part => part !== "").map(lettersOf)
    const isValid = found.length > 0 && found.every(each => each.length > 0)
    return isValid ? { isValid, value: found.flat() } : { isValid: false, nearest: "A-C" }
  },
}

const table = {
  note: values.name,
  "used-in": values.name,
  category: values.name,
  letters,
  terms: values.names,
  sort: values.choice("a-z", "appearance", "uses"),
  show: values.choice("definitions", "terms"),
}

/** The key of an option, as it is written. */
export type GlossaryOptionKey = keyof typeof table

/** What a block says; null for what it does not say. */
export type GlossaryOptions = {
  readonly [Key in GlossaryOptionKey]: (typeof table)[Key] extends ValueType<infer T>
    ? T | null
    : never
}

/** What a block says, and what in it could not be understood. */
export interface ParsedGlossaryOptions {
  readonly options: GlossaryOptions
  readonly diagnostics: readonly Diagnostic[]
}

/** All options with how they are written, in the order of the documentation. */
export const glossaryOptions: Readonly<Record<GlossaryOptionKey, ValueType<unknown>>> = table

const keys = Object.keys(table).filter(isKey)

const nothing: GlossaryOptions = {
  note: null,
  "used-in": null,
  category: null,
  letters: null,
  terms: null,
  sort: null,
  show: null,
}

/** Reads the lines of a block; empty lines and lines that begin with `#` say nothing. */
export function parseGlossaryOptions(source: string): ParsedGlossaryOptions {
  const diagnostics: Diagnostic[] = []
  let options = nothing
  source.split("\n").forEach((text, index) => {
    const report = (key: string, params: Diagnostic["params"]): void => {
      const range = { line: index + 1, column: 0, endLine: index + 1, endColumn: text.length }
      diagnostics.push({ level: "warning", key, params, range })
    }
    if (/^\s*(#|$)/.test(text)) return
    const parts = /^\s*([A-Za-z][\w-]*)\s*:\s*(.*?)\s*$/.exec(text)
    if (!parts) return report("glossary-option-malformed", {})
    const key = (parts[1] ?? "").toLowerCase()
    const value = parts[2] ?? ""
    if (!isKey(key)) return report("option-unknown", { key, nearest: nearest(key, keys) })
    if (options[key] !== null) report("option-repeated", { key })
    const read = table[key].read(value)
    if (read.isValid) options = { ...options, [key]: read.value }
    else report("option-bad-value", { key, value, nearest: read.nearest })
  })
  return { options, diagnostics }
}

function isKey(key: string): key is GlossaryOptionKey {
  return Object.hasOwn(table, key)
}

/** `É`, `a – c` and `0-9` as `E`, `A-C` and `#`: entries are filed so. */
function plainLetters(written: string): string {
  const unaccented = written.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  return unaccented
    .toUpperCase()
    .replace(/\s*[-–—]\s*/g, "-")
    .replace(/0-9/g, "#")
}

/** The letters of `A`, `#` or `A-C`; none for anything else. */
function lettersOf(part: string): readonly string[] {
  if (/^[A-Z#]$/.test(part)) return [part]
  const [, from = "", to = ""] = /^([A-Z])-([A-Z])$/.exec(part) ?? []
  const alphabet = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  return from === "" ? [] : alphabet.filter(letter => from <= letter && letter <= to)
}
