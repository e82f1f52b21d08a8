/**
 * Writing JSON, for `json.encoder`. One loop with its own stack of what is being written, so that
 * nesting costs no JavaScript stack; Python is called only for `default` and for mappings that are
 * not plain dicts. An exception gets a note from every container it passes on its way out.
 */
import { itemsOfIterable } from "../../python/builtins/shared"
import { sortSteps } from "../../python/builtins/sorting"
import { getAttributePlain, getAttributeSteps } from "../../python/objects/attributes"
import { PyDict } from "../../python/objects/dict"
import { PyRaise, raised, typeError, valueError } from "../../python/objects/exception"
import { call, native, nativeSteps, run, type NativeRequest } from "../../python/objects/native"
import { floatOf, intOf, intText, textOf } from "../../python/objects/numbers"
import { floatText } from "../../python/objects/numbers-float"
import { reprPlain } from "../../python/objects/operations"
import { NEEDS_CALL, tuple } from "../../python/objects/singletons"
import { textRepr } from "../../python/objects/text-repr"
import { typeName, typeOf } from "../../python/objects/type-of"
import { dictType } from "../../python/objects/types"
import { PyList, PyTuple, type PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { MOST_NESTED } from "./json-decode"

/** What a JSONEncoder was told; `indent` is null or the text of one level. */
interface Options {
  readonly fallback: Value
  readonly skipsKeys: boolean
  readonly isAscii: boolean
  readonly checksCircles: boolean
  readonly allowsNan: boolean
  readonly sortsKeys: boolean
  readonly indent: string | null
  readonly itemSeparator: string
  readonly keySeparator: string
}

/** Something being written: the items of a list, the pairs of a dict, or the stand-in of an object. */
interface Writing {
  readonly holder: PyObject
  readonly kind: "list" | "dict" | "object"
  readonly items: readonly Value[]
  /** How many were begun. */
  at: number
  isEmpty: boolean
}

const escapes = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\f", "\\f"],
  ["\b", "\\b"],
])

function escapeUnit(letter: string): string {
  const unit = letter.charCodeAt(0).toString(16).padStart(4, "0")
  return escapes.get(letter) ?? `\\u${unit}`
}

/** A text as JSON. */
function quote(text: string, isAscii: boolean): string {
  // eslint-disable-next-line no-control-regex -- JSON escapes just these
  const special = isAscii ? /["\\]|[^ -~]/g : /["\\\x00-\x1f]/g
  return `"${text.replace(special, escapeUnit)}"`
}

function floatAsJson(value: number, allowsNan: boolean): string {
  if (Number.isFinite(value)) return floatText(value)
  if (!allowsNan)
    throw valueError(`Out of range float values are not JSON compliant: ${floatText(value)}`)
  if (Number.isNaN(value)) return "NaN"
  return value > 0 ? "Infinity" : "-Infinity"
}

/** What needs no looking into; null for everything else. */
function scalarAsJson(value: Value, options: Options): string | null {
  if (value === null) return "null"
  if (typeof value === "boolean") return value ? "true" : "false"
  const text = textOf(value)
  if (text !== null) return quote(text, options.isAscii)
  const whole = intOf(value)
  if (whole !== null) return intText(whole)
  const real = floatOf(value)
  return real === null ? null : floatAsJson(real, options.allowsNan)
}

/** A key as the text it becomes; null when it is skipped. */
function keyText(key: Value, options: Options): string | null {
  const text = textOf(key)
  if (text !== null) return text
  const scalar = scalarAsJson(key, options)
  if (scalar !== null || options.skipsKeys) return scalar
  throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key)}`)
}

/** The writer of one value: the stack of what is open, and the text so far. */
class Writer {
  readonly open: Writing[] = []
  readonly parts: string[] = []
  private readonly holders = new Set<Value>()

  constructor(
    readonly vm: Vm,
    readonly options: Options,
  ) {}

  *write(value: Value): Generator<NativeRequest, string, Value> {
    try {
      yield* this.begin(value)
      for (let top = this.open.at(-1); top !== undefined; top = this.open.at(-1)) {
        if (top.at < top.items.length) yield* this.next(top)
        else this.end(top)
      }
    } catch (error) {
      if (error instanceof PyRaise) this.addNotes(error)
      throw error
    }
    const written = this.parts.join("")
    this.vm.host.charge(written.length * 4)
    return written
  }

  private *begin(value: Value): Generator<NativeRequest, void, Value> {
    const scalar = scalarAsJson(value, this.options)
    if (scalar !== null) this.parts.push(scalar)
    else if (value instanceof PyList || value instanceof PyTuple) {
      if (value.items.length === 0) this.parts.push("[]")
      else this.push({ holder: value, kind: "list", items: value.items, at: 0, isEmpty: true }, "[")
    } else if (value instanceof PyDict) {
      this.check(value)
      const items = yield* this.pairsOf(value)
      if (value.size === 0) this.parts.push("{}")
      else this.push({ holder: value, kind: "dict", items, at: 0, isEmpty: true }, "{")
    } else yield* this.substitute(value as PyObject)
  }

  /** What `default` gives stands for an object that JSON does not know. */
  private *substitute(value: PyObject): Generator<NativeRequest, void, Value> {
    this.check(value)
    const { fallback } = this.options
    const standIn = yield call(fallback, value)
    this.push({ holder: value, kind: "object", items: [standIn], at: 0, isEmpty: true }, "")
  }

  private check(value: Value): void {
    if (this.options.checksCircles && this.holders.has(value))
      throw valueError("Circular reference detected")
  }

  private push(writing: Writing, bracket: string): void {
    this.check(writing.holder)
    this.holders.add(writing.holder)
    this.parts.push(bracket)
    this.open.push(writing)
    if (this.open.length > MOST_NESTED)
      throw raised(
        "RecursionError",
        "maximum recursion depth exceeded while encoding a JSON object",
      )
  }

  private *pairsOf(value: PyDict): Generator<NativeRequest, readonly Value[], Value> {
    let pairs: Value[]
    if (value.type === dictType) pairs = value.entries().map(pair => tuple(pair))
    else {
      const plain = getAttributePlain(this.vm, value, "items")
      const method =
        plain === NEEDS_CALL ? yield run(getAttributeSteps(this.vm, value, "items")) : plain
      pairs = yield* itemsOfIterable(this.vm, yield call(method))
    }
    if (!this.options.sortsKeys) return pairs
    return yield* sortSteps(this.vm, pairs, { key: null, isReversed: false })
  }

  private *next(top: Writing): Generator<NativeRequest, void, Value> {
    const item = top.items[top.at++]!
    if (top.kind === "object") return yield* this.begin(item)
    if (top.kind === "list") {
      this.separate(top)
      return yield* this.begin(item)
    }
    if (!(item instanceof PyTuple) || item.items.length !== 2)
      throw valueError("items must return 2-tuples")
    const key = this.keyOf(top, item.items[0]!)
    if (key === null) return
    this.separate(top)
    this.parts.push(quote(key, this.options.isAscii), this.options.keySeparator)
    yield* this.begin(item.items[1]!)
  }

  /** A key that is refused is not one that is being written: its dict gives no note. */
  private keyOf(top: Writing, key: Value): string | null {
    try {
      return keyText(key, this.options)
    } catch (error) {
      top.at = 0
      throw error
    }
  }

  private separate(top: Writing): void {
    if (!top.isEmpty) this.parts.push(this.options.itemSeparator)
    top.isEmpty = false
    this.breakLine()
  }

  private breakLine(): void {
    const { indent } = this.options
    if (indent === null) return
    const depth = this.open.filter(({ kind }) => kind !== "object").length
    this.parts.push("\n", indent.repeat(depth))
  }

  private end(top: Writing): void {
    this.open.pop()
    this.holders.delete(top.holder)
    if (top.kind === "object") return
    if (!top.isEmpty) this.breakLine()
    this.parts.push(top.kind === "list" ? "]" : "}")
  }

  private addNotes(error: PyRaise): void {
    for (const writing of this.open.slice().reverse()) {
      const where = itemText(writing)
      if (where === null) continue
      const notes = (error.exception.notes ??= [])
      notes.push(`when serializing ${this.kindOf(writing.holder)} ${where}`)
    }
  }

  /** CPython writes indented text in Python, which names a class shortly, and the rest in C. */
  private kindOf(holder: PyObject): string {
    const { module, qualname } = holder.type
    const isShort = module === "builtins" || module === "__main__"
    if (this.options.indent !== null) return typeName(holder)
    return isShort ? qualname : `${module}.${qualname}`
  }
}

/** Which part of it was being written; null when none was yet. */
function itemText({ kind, items, at }: Writing): string | null {
  if (kind === "object") return "object"
  if (at === 0) return null
  if (kind === "list") return `item ${at - 1}`
  const pair = items[at - 1]
  const key = pair instanceof PyTuple ? pair.items[0]! : null
  const shown = reprPlain(key)
  return `item ${shown === NEEDS_CALL ? textRepr(textOf(key) ?? typeOf(key).name) : shown}`
}

function optionsOf(given: readonly Value[]): Options {
  const [fallback, skips, isAscii, checks, allowsNan, sorts, indent, item, key] = given
  return {
    fallback: fallback ?? null,
    skipsKeys: skips === true,
    isAscii: isAscii === true,
    checksCircles: checks === true,
    allowsNan: allowsNan === true,
    sortsKeys: sorts === true,
    indent: typeof indent === "string" ? indent : null,
    itemSeparator: textOf(item ?? null) ?? ", ",
    keySeparator: textOf(key ?? null) ?? ": ",
  }
}

/** The whole text of a value; flags of `options` are bools. */
export const writeValue = nativeSteps(
  "write_value",
  "(value, options, /)",
  (vm, value: Value, options: PyTuple) => new Writer(vm, optionsOf(options.items)).write(value),
)

/** A str in JSON's quotes. */
export const quoteText = native(
  "quote_text",
  "(text, is_ascii, /)",
  (_vm, text: Value, isAscii: boolean) => {
    const plain = textOf(text)
    if (plain === null) throw typeError(`first argument must be a string, not ${typeName(text)}`)
    return quote(plain, isAscii)
  },
)

/** A float as JSON shows it. */
export const writeFloat = native(
  "write_float",
  "(value, allow_nan, /)",
  (_vm, value: Value, allowsNan: boolean) => floatAsJson(floatOf(value) ?? 0, allowsNan),
)
