/** What bytes and bytearray have in common. */
import { typeError, valueError } from "../objects/exception"
import { bufferOf } from "../objects/memory-view"
import { native, nativeSteps, type NativeFunction, type NativeSteps } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { requireBytes } from "../objects/operations/arithmetic-collections"
import { list, NEEDS_CALL, NotImplemented, tuple } from "../objects/singletons"
import { typeName } from "../objects/type-of"
import { PyBytes, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { bytesPercent } from "./bytes-percent"
import { decodeBytes } from "./encodings"
import { fromLatin, kindOf, latin, operand, wantedIn } from "./latin"
import { comparisons, containerMethods, itemsOfIterable, sequenceOperators } from "./shared"

const BLANKS = " \t\n\r\v\f"

function like(self: PyBytes, text: string): PyBytes {
  return fromLatin(kindOf(self), text)
}

function numberOf(value: Value): number {
  const count = intOf(value)
  if (count === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  return Number(count)
}

function changed(name: string, change: (text: string) => string): NativeFunction {
  return native(name, "($self, /)", (_vm, self: PyBytes) => like(self, change(latin(self.data))))
}

function tested(name: string, test: (text: string) => boolean): NativeFunction {
  return native(name, "($self, /)", (_vm, self: PyBytes) => test(latin(self.data)))
}

const isUpper = (letter: string): boolean => letter >= "A" && letter <= "Z"
const isLower = (letter: string): boolean => letter >= "a" && letter <= "z"
const upper = (text: string): string => text.replace(/[a-z]/g, letter => letter.toUpperCase())
const lower = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase())

function titled(text: string): string {
  return lower(text).replace(/[a-z]+/g, word => upper(word[0]!) + word.slice(1))
}

function isTitled(text: string): boolean {
  const words = text.match(/[A-Za-z]+/g) ?? []
  return (
    words.length > 0 && words.every(word => isUpper(word[0]!) && ![...word.slice(1)].some(isUpper))
  )
}

const caseMethods = (): NativeFunction[] => [
  changed("upper", upper),
  changed("lower", lower),
  changed("capitalize", text => upper(text.slice(0, 1)) + lower(text.slice(1))),
  changed("title", titled),
  changed("swapcase", text =>
    text.replace(/[A-Za-z]/g, letter => (isUpper(letter) ? lower(letter) : upper(letter))),
  ),
  tested("isdigit", text => /^[0-9]+$/.test(text)),
  tested("isalpha", text => /^[A-Za-z]+$/.test(text)),
  tested("isalnum", text => /^[0-9A-Za-z]+$/.test(text)),
  tested("isspace", text => /^[ \t\n\r\v\f]+$/.test(text)),
  tested("isascii", text => [...text].every(letter => letter < "\x80")),
  tested("isupper", text => [...text].some(isUpper) && ![...text].some(isLower)),
  tested("islower", text => [...text].some(isLower) && ![...text].some(isUpper)),
  tested("istitle", isTitled),
]

/** `text[start:stop]` as find and its siblings take it; null when start is behind the end. */
function part(text: string, start: Value, stop: Value): { from: number; text: string } | null {
  const clamp = (value: Value, missing: number): number => {
    if (value === null) return missing
    const index = numberOf(value)
    return index < 0 ? Math.max(0, index + text.length) : index
  }
  const from = clamp(start, 0)
  if (from > text.length) return null
  return { from, text: text.slice(from, Math.max(from, clamp(stop, text.length))) }
}

type Search = (text: string, wanted: string) => number

function searched(name: string, search: Search, mustFind: boolean): NativeFunction {
  const signature = "($self, sub, start=None, end=None, /)"
  return native(
    name,
    signature,
    (_vm, self: PyBytes, sub: Value, start: Value = null, end: Value = null) => {
      const wanted = wantedIn(sub)
      const within = part(latin(self.data), start, end)
      const at = within === null ? -1 : search(within.text, wanted)
      if (at < 0 && mustFind) throw valueError("subsection not found")
      return at < 0 ? -1 : at + within!.from
    },
  )
}

function affixed(name: "startswith" | "endswith"): NativeFunction {
  const role = name === "startswith" ? "prefix" : "suffix"
  return native(
    name,
    `($self, ${role}, start=None, end=None, /)`,
    (_vm, self: PyBytes, wanted: Value, start: Value = null, end: Value = null) => {
      const options = wanted instanceof PyTuple ? wanted.items : [wanted]
      const within = part(latin(self.data), start, end)
      return options.some(option => {
        const data = bufferOf(option)
        if (data === null) {
          if (wanted instanceof PyTuple)
            throw typeError(`a bytes-like object is required, not '${typeName(option)}'`)
          throw typeError(
            `${name} first arg must be bytes or a tuple of bytes, not ${typeName(option)}`,
          )
        }
        return within?.text[name === "startswith" ? "startsWith" : "endsWith"](latin(data)) ?? false
      })
    },
  )
}

function stripped(name: string, sides: { left: boolean; right: boolean }): NativeFunction {
  return native(name, "($self, bytes=None, /)", (_vm, self: PyBytes, chars: Value = null) => {
    const dropped = chars === null ? BLANKS : operand(chars)
    const text = latin(self.data)
    let [start, stop] = [0, text.length]
    while (sides.left && start < stop && dropped.includes(text[start]!)) start++
    while (sides.right && stop > start && dropped.includes(text[stop - 1]!)) stop--
    return like(self, text.slice(start, stop))
  })
}

/** Words between blanks, at most `limit` cuts, from either end. */
function words(text: string, limit: number, fromRight: boolean): string[] {
  const found: string[] = []
  let rest = text
  const trim = fromRight ? /[ \t\n\r\v\f]+$/ : /^[ \t\n\r\v\f]+/
  const word = fromRight ? /[^ \t\n\r\v\f]+$/ : /^[^ \t\n\r\v\f]+/
  for (;;) {
    rest = rest.replace(trim, "")
    if (rest === "") break
    if (limit >= 0 && found.length === limit) {
      found.push(rest)
      break
    }
    const next = word.exec(rest)![0]
    found.push(next)
    rest = fromRight ? rest.slice(0, -next.length) : rest.slice(next.length)
  }
  return fromRight ? found.reverse() : found
}

function splitted(name: "split" | "rsplit"): NativeFunction {
  return native(
    name,
    "($self, /, sep=None, maxsplit=-1)",
    (_vm, self: PyBytes, separator: Value = null, most: Value = -1) => {
      const limit = numberOf(most)
      const text = latin(self.data)
      const fromRight = name === "rsplit"
      if (separator === null)
        return list(words(text, limit, fromRight).map(word => like(self, word)))
      const joint = operand(separator)
      if (joint === "") throw valueError("empty separator")
      const pieces = text.split(joint)
      const extra = limit < 0 ? 0 : pieces.length - limit - 1
      if (extra > 0 && fromRight)
        pieces.splice(0, extra + 1, pieces.slice(0, extra + 1).join(joint))
      else if (extra > 0) pieces.splice(limit, extra + 1, pieces.slice(limit).join(joint))
      return list(pieces.map(piece => like(self, piece)))
    },
  )
}

function partitioned(name: "partition" | "rpartition"): NativeFunction {
  return native(name, "($self, sep, /)", (_vm, self: PyBytes, separator: Value) => {
    const [text, wanted] = [latin(self.data), operand(separator)]
    if (wanted === "") throw valueError("empty separator")
    const isLast = name === "rpartition"
    const at = isLast ? text.lastIndexOf(wanted) : text.indexOf(wanted)
    const missing = isLast ? ["", "", text] : [text, "", ""]
    const parts = at < 0 ? missing : [text.slice(0, at), wanted, text.slice(at + wanted.length)]
    return tuple(parts.map(piece => like(self, piece)))
  })
}

function padded(name: "ljust" | "rjust" | "center"): NativeFunction {
  return native(
    name,
    "($self, width, fillchar=b' ', /)",
    (_vm, self: PyBytes, width: Value, fill?: Value) => {
      const wide = numberOf(width)
      requireBytes(wide)
      const text = latin(self.data)
      const letter = fill === undefined ? " " : fillOf(name, fill)
      const missing = Math.max(0, wide - text.length)
      if (name === "ljust") return like(self, text + letter.repeat(missing))
      if (name === "rjust") return like(self, letter.repeat(missing) + text)
      const left = (missing >> 1) + (missing & wide & 1)
      return like(self, letter.repeat(left) + text + letter.repeat(missing - left))
    },
  )
}

function fillOf(name: string, fill: Value): string {
  if (fill instanceof PyBytes && fill.data.length === 1) return latin(fill.data)
  const wanted = "argument 2 must be a byte string of length 1"
  if (!(fill instanceof PyBytes)) throw typeError(`${name}() ${wanted}, not ${typeName(fill)}`)
  const shown = `a ${typeName(fill)} object of length ${fill.data.length}`
  throw typeError(`${name}(): ${wanted}, not ${shown}`)
}

function zeroFilled(text: string, width: number): string {
  requireBytes(width)
  const missing = "0".repeat(Math.max(0, width - text.length))
  const sign = /^[+-]/.exec(text)?.[0] ?? ""
  return sign + missing + text.slice(sign.length)
}

function replaced(
  text: string,
  { old, fresh, count }: { readonly old: string; readonly fresh: string; readonly count: number },
): string {
  // Between all bytes, and at both ends, there is nothing.
  const pieces = old === "" ? ["", ...text] : text.split(old)
  const places = old === "" ? pieces.length : pieces.length - 1
  const cuts = count < 0 ? places : Math.min(count, places)
  let result = pieces[0]!
  if (old === "" && cuts > 0) result += fresh
  for (let at = 1; at < pieces.length; at++) {
    const isCut = old === "" ? at < cuts : at <= cuts
    result += old === "" ? pieces[at]! + (isCut ? fresh : "") : (isCut ? fresh : old) + pieces[at]!
  }
  return result
}

/** Digits with a separator between groups, counted from the right (from the left when negative). */
export function hexOf(data: Uint8Array, separator: Value, group: Value): string {
  const pairs = Array.from(data, byte => byte.toString(16).padStart(2, "0"))
  if (separator === undefined || separator === null) return pairs.join("")
  const joint = textOf(separator) ?? operand(separator)
  if (joint.length !== 1) throw valueError("sep must be length 1.")
  const size = Math.abs(numberOf(group))
  if (size === 0) return pairs.join("")
  const first = numberOf(group) > 0 ? pairs.length % size : 0
  const groups: string[] = first > 0 ? [pairs.slice(0, first).join("")] : []
  for (let at = first; at < pairs.length; at += size)
    groups.push(pairs.slice(at, at + size).join(""))
  return groups.join(joint)
}

function expanded(text: string, size: number): string {
  let result = ""
  let column = 0
  for (const letter of text) {
    if (letter === "\t") {
      const blanks = size > 0 ? size - (column % size) : 0
      result += " ".repeat(blanks)
      column += blanks
    } else {
      result += letter
      column = letter === "\n" || letter === "\r" ? 0 : column + 1
    }
  }
  return result
}

function translated(self: PyBytes, table: Value, dropped: Value): PyBytes {
  const letters = table === null ? null : operand(table)
  if (letters !== null && letters.length !== 256)
    throw valueError("translation table must be 256 characters long")
  const gone = operand(dropped)
  const kept = [...latin(self.data)].filter(letter => !gone.includes(letter))
  return like(
    self,
    kept.map(one => (letters === null ? one : letters[one.charCodeAt(0)]!)).join(""),
  )
}

function* joinSteps(vm: Vm, self: PyBytes, iterable: Value): NativeSteps {
  const parts: string[] = []
  for (const [at, item] of (yield* itemsOfIterable(vm, iterable)).entries()) {
    const data = bufferOf(item)
    if (data === null)
      throw typeError(`sequence item ${at}: expected a bytes-like object, ${typeName(item)} found`)
    parts.push(latin(data))
  }
  return like(self, parts.join(latin(self.data)))
}

/** Rows for both types. */
export const bytesMethods = (): NativeFunction[] => [
  ...caseMethods(),
  native(
    "decode",
    "($self, /, encoding='utf-8', errors='strict')",
    (_vm, self: PyBytes, encoding: Value = "utf-8", errors: Value = "strict") =>
      decodeBytes(self.data, textOf(encoding) ?? "utf-8", textOf(errors) ?? "strict"),
  ),
  native(
    "hex",
    "($self, sep=None, bytes_per_sep=1)",
    (_vm, self: PyBytes, separator: Value = null, group: Value = 1) =>
      hexOf(self.data, separator, group),
  ),
  searched("find", (text, wanted) => text.indexOf(wanted), false),
  searched("index", (text, wanted) => text.indexOf(wanted), true),
  searched("rfind", (text, wanted) => text.lastIndexOf(wanted), false),
  searched("rindex", (text, wanted) => text.lastIndexOf(wanted), true),
  native(
    "count",
    "($self, sub, start=None, end=None, /)",
    (_vm, self: PyBytes, sub: Value, start: Value = null, end: Value = null) => {
      const wanted = wantedIn(sub)
      const within = part(latin(self.data), start, end)
      if (within === null) return 0
      return wanted === "" ? within.text.length + 1 : within.text.split(wanted).length - 1
    },
  ),
  native(
    "replace",
    "($self, old, new, count=-1, /)",
    (_vm, self: PyBytes, old: Value, fresh: Value, count: Value = -1) =>
      like(
        self,
        replaced(latin(self.data), {
          old: operand(old),
          fresh: operand(fresh),
          count: numberOf(count),
        }),
      ),
  ),
  splitted("split"),
  splitted("rsplit"),
  native("splitlines", "($self, /, keepends=False)", (_vm, self: PyBytes, keep: Value = false) => {
    const lines = latin(self.data).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
    const isKept = keep !== false && keep !== 0
    return list(lines.map(line => like(self, isKept ? line : line.replace(/[\r\n]+$/, ""))))
  }),
  partitioned("partition"),
  partitioned("rpartition"),
  nativeSteps("join", "($self, iterable_of_bytes, /)", joinSteps),
  affixed("startswith"),
  affixed("endswith"),
  stripped("strip", { left: true, right: true }),
  stripped("lstrip", { left: true, right: false }),
  stripped("rstrip", { left: false, right: true }),
  native("removeprefix", "($self, prefix, /)", (_vm, self: PyBytes, prefix: Value) => {
    const [text, wanted] = [latin(self.data), operand(prefix)]
    return like(self, text.startsWith(wanted) ? text.slice(wanted.length) : text)
  }),
  native("removesuffix", "($self, suffix, /)", (_vm, self: PyBytes, suffix: Value) => {
    const [text, wanted] = [latin(self.data), operand(suffix)]
    const ends = wanted !== "" && text.endsWith(wanted)
    return like(self, ends ? text.slice(0, -wanted.length) : text)
  }),
  padded("ljust"),
  padded("rjust"),
  padded("center"),
  native("zfill", "($self, width, /)", (_vm, self: PyBytes, width: Value) =>
    like(self, zeroFilled(latin(self.data), numberOf(width))),
  ),
  native("expandtabs", "($self, /, tabsize=8)", (_vm, self: PyBytes, size: Value = 8) =>
    like(self, expanded(latin(self.data), numberOf(size))),
  ),
  native(
    "translate",
    "($self, table, /, delete=b'')",
    (_vm, self: PyBytes, table: Value, dropped?: Value) =>
      translated(self, table, dropped ?? like(self, "")),
  ),
  native("__mod__", "($self, value, /)", (_vm, self: PyBytes, source: Value) => {
    const text = bytesPercent(latin(self.data), source)
    return text === NEEDS_CALL ? NotImplemented : like(self, text)
  }),
  ...containerMethods(),
  ...comparisons(),
  ...sequenceOperators(),
]
