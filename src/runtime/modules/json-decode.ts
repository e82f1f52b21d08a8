/**
 * Reading JSON, for `json.decoder`. One loop with its own stack of open arrays and objects, so that
 * nesting costs no JavaScript stack; Python is called only for the hooks that were given. What is
 * wrong with the text is an answer, `(None, position, message)`: `json` makes the exception of it.
 */
import {
  call,
  nativeSteps,
  type NativeRequest,
  type NativeSteps,
} from "../../python/objects/native"
import { PyDict } from "../../python/objects/dict"
import { raised } from "../../python/objects/exception"
import { parseInteger } from "../../python/objects/numbers"
import { float, list, tuple } from "../../python/objects/singletons"
import { codePointIndex, hasPairs, unitIndex } from "../../python/objects/text"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"

/** How deep arrays and objects may be nested, in reading and in writing. */
export const MOST_NESTED = 20_000

/** What the text is found to lack, and where (in units). */
class Fault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

/** What a program asked to be called; null where the plain thing is done. */
interface Hooks {
  readonly isStrict: boolean
  readonly object: Value
  readonly pairs: Value
  readonly float: Value
  readonly int: Value
  readonly constant: Value
}

interface OpenArray {
  readonly items: Value[]
  readonly pairs: null
}

interface OpenObject {
  readonly items: null
  readonly pairs: [string, Value][]
  key: string
}

const constants: readonly (readonly [string, Value])[] = [
  ["null", null],
  ["true", true],
  ["false", false],
]
const oddNumbers: readonly (readonly [string, number])[] = [
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
]
const shortEscapes = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
])

/** A place in the text, and what can be read from there without Python. */
class Reader {
  // eslint-disable-next-line no-control-regex -- JSON refuses just these
  private readonly plain = /[^"\\\x00-\x1f]*/y
  private readonly number = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y

  constructor(
    readonly text: string,
    public at: number,
    readonly isStrict: boolean,
  ) {}

  /** The letter at this place, "" at the end. */
  get letter(): string {
    return this.text.charAt(this.at)
  }

  skipSpace(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at)
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return
      this.at++
    }
  }

  accept(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  /** The text of a string whose opening quote stands before this place. */
  string(): string {
    const begin = this.at - 1
    let read = ""
    for (;;) {
      this.plain.lastIndex = this.at
      this.plain.exec(this.text)
      read += this.text.slice(this.at, this.plain.lastIndex)
      this.at = this.plain.lastIndex
      const letter = this.letter
      if (letter === "") throw new Fault("Unterminated string starting at", begin)
      this.at++
      if (letter === '"') return read
      if (letter === "\\") read += this.escape(begin)
      else if (this.isStrict) throw new Fault("Invalid control character at", this.at - 1)
      else read += letter
    }
  }

  private escape(begin: number): string {
    const letter = this.letter
    if (letter === "") throw new Fault("Unterminated string starting at", begin)
    this.at++
    if (letter !== "u") {
      const meant = shortEscapes.get(letter)
      if (meant === undefined) throw new Fault("Invalid \\escape", this.at - 2)
      return meant
    }
    const digits = this.text.slice(this.at, this.at + 4)
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new Fault("Invalid \\uXXXX escape", this.at - 1)
    this.at += 4
    return String.fromCharCode(parseInt(digits, 16))
  }

  /** The parts of a number that begins here, or null. */
  numberParts(): { readonly text: string; readonly isWhole: boolean } | null {
    this.number.lastIndex = this.at
    const found = this.number.exec(this.text)
    if (found === null) return null
    this.at = this.number.lastIndex
    return { text: found[0], isWhole: found[2] === undefined && found[3] === undefined }
  }

  /** The key of the next pair and its colon; stands before the value then. */
  key(): string {
    if (!this.accept('"'))
      throw new Fault("Expecting property name enclosed in double quotes", this.at)
    const key = this.string()
    this.skipSpace()
    if (!this.accept(":")) throw new Fault("Expecting ':' delimiter", this.at)
    this.skipSpace()
    return key
  }

  /** After an item: whether another follows; false when `close` stood there. */
  hasNext(close: string, what: string): boolean {
    this.skipSpace()
    if (this.accept(close)) return false
    const comma = this.at
    if (!this.accept(",")) throw new Fault("Expecting ',' delimiter", this.at)
    this.skipSpace()
    if (this.letter === close)
      throw new Fault(`Illegal trailing comma before end of ${what}`, comma)
    return true
  }
}

/** A string, number or word. */
function* scalarOf(reader: Reader, hooks: Hooks): Generator<NativeRequest, Value, Value> {
  if (reader.accept('"')) return reader.string()
  const begin = reader.at
  for (const [word, value] of constants) if (reader.accept(word)) return value
  for (const [word, value] of oddNumbers) {
    if (reader.accept(word))
      return hooks.constant === null ? float(value) : yield call(hooks.constant, word)
  }
  const parts = reader.numberParts()
  if (parts === null) throw new Fault("Expecting value", begin)
  const { text, isWhole } = parts
  const hook = isWhole ? hooks.int : hooks.float
  if (hook !== null) return yield call(hook, text)
  return isWhole ? parseInteger(text, 10) : float(Number(text))
}

function* objectOf(pairs: [string, Value][], hooks: Hooks): Generator<NativeRequest, Value, Value> {
  if (hooks.pairs !== null) return yield call(hooks.pairs, list(pairs.map(pair => tuple(pair))))
  const made = new PyDict()
  for (const [key, value] of pairs) made.set(key, value)
  return hooks.object === null ? made : yield call(hooks.object, made)
}

/** One value and all that is in it; the reader stands behind it then. */
function* readValue(reader: Reader, hooks: Hooks): Generator<NativeRequest, Value, Value> {
  const open: (OpenArray | OpenObject)[] = []
  for (;;) {
    if (open.length > MOST_NESTED) throw tooDeep(open.at(-1)!)
    let value: Value
    if (reader.accept("[")) {
      reader.skipSpace()
      if (!reader.accept("]")) {
        open.push({ items: [], pairs: null })
        continue
      }
      value = list([])
    } else if (reader.accept("{")) {
      reader.skipSpace()
      if (!reader.accept("}")) {
        open.push({ items: null, pairs: [], key: reader.key() })
        continue
      }
      value = yield* objectOf([], hooks)
    } else value = yield* scalarOf(reader, hooks)
    for (;;) {
      const holder = open.at(-1)
      if (holder === undefined) return value
      if (holder.items !== null) {
        holder.items.push(value)
        if (reader.hasNext("]", "array")) break
        value = list(holder.items)
      } else {
        holder.pairs.push([holder.key, value])
        if (reader.hasNext("}", "object")) {
          holder.key = reader.key()
          break
        }
        value = yield* objectOf(holder.pairs, hooks)
      }
      open.pop()
    }
  }
}

function tooDeep(holder: OpenArray | OpenObject): unknown {
  const what = holder.items === null ? "object" : "array"
  return raised(
    "RecursionError",
    `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
  )
}

function hooksOf([isStrict, object, pairs, float, int, constant]: readonly Value[]): Hooks {
  return {
    isStrict: isStrict !== false,
    object: object ?? null,
    pairs: pairs ?? null,
    float: float ?? null,
    int: int ?? null,
    constant: constant ?? null,
  }
}

/** `(value, end, None)`, or `(None, position, message)` of what is wrong. */
function* reading(
  vm: Vm,
  reader: Reader,
  read: () => Generator<NativeRequest, Value, Value>,
): NativeSteps {
  const { text } = reader
  const begin = reader.at
  const place = (unit: number) => (hasPairs(text) ? codePointIndex(text, unit) : unit)
  try {
    const value = yield* read()
    vm.host.charge((reader.at - begin) * 4)
    return tuple([value, place(reader.at), null])
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return tuple([null, place(fault.at), fault.message])
  }
}

/** Reads the value that begins at a place of the text. */
export const scanValue = nativeSteps(
  "scan_value",
  "(text, index, options, /)",
  (vm, text: string, index: number, options: PyTuple) => {
    const hooks = hooksOf(options.items)
    const reader = new Reader(text, hasPairs(text) ? unitIndex(text, index) : index, hooks.isStrict)
    return reading(vm, reader, () => readValue(reader, hooks))
  },
)

/** Reads the string whose opening quote stands before a place of the text. */
export const scanString = nativeSteps(
  "scan_string",
  "(text, index, strict, /)",
  (vm, text: string, index: number, isStrict: boolean) => {
    const reader = new Reader(text, hasPairs(text) ? unitIndex(text, index) : index, isStrict)
    // eslint-disable-next-line require-yield -- a string needs no hook
    return reading(vm, reader, function* () {
      return reader.string()
    })
  },
)
