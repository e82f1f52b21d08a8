/** str() of exceptions: their message; KeyError shows a repr, OSError its number and file. */
import { exceptionTypeNamed, type PyException } from "../exception"
import { codePoints } from "../text"
import { escapeNonAscii } from "../text-repr"
import { PyBytes, type Value } from "../value"

/** What a message is made of: values to show, each by repr or str, and text around them. */
export interface MessagePlan {
  readonly parts: readonly { readonly value: Value; readonly isRepr: boolean }[]
  fill(texts: readonly string[]): string
}

const first = (texts: readonly string[]): string => texts[0] ?? ""

/** The plan for the message of an exception. */
export function messagePlan(exception: PyException): MessagePlan {
  const items = exception.args.items
  if (items.length === 0) return { parts: [], fill: first }
  const isA = (name: string): boolean => exception.type.isSubtypeOf(exceptionTypeNamed(name))
  if (isA("OSError")) return planOfOsError(exception, items)
  if (isA("BaseExceptionGroup")) return planOfGroup(items)
  if (isA("SyntaxError")) return planOfSyntaxError(exception)
  if (items.length === 5 && isA("UnicodeEncodeError")) return planOfUnicodeError(items, "encode")
  if (items.length === 5 && isA("UnicodeDecodeError")) return planOfUnicodeError(items, "decode")
  if (items.length > 1) return { parts: [{ value: exception.args, isRepr: true }], fill: first }
  return { parts: [{ value: items[0]!, isRepr: isA("KeyError") }], fill: first }
}

function planOfOsError(exception: PyException, items: readonly Value[]): MessagePlan {
  const filename = exception.member("filename") ?? null
  if (items.length !== 2)
    return items.length > 1
      ? { parts: [{ value: exception.args, isRepr: true }], fill: first }
      : { parts: [{ value: items[0]!, isRepr: false }], fill: first }
  const [number, text] = [items[0]!, items[1]!]
  const parts = [number, text].map(value => ({ value, isRepr: false }))
  if (filename === null) return { parts, fill: ([a, b]) => `[Errno ${a}] ${b}` }
  const second = exception.member("filename2") ?? null
  if (second !== null)
    return {
      parts: [...parts, ...[filename, second].map(value => ({ value, isRepr: true }))],
      fill: ([a, b, c, d]) => `[Errno ${a}] ${b}: ${c} -> ${d}`,
    }
  return {
    parts: [...parts, { value: filename, isRepr: true }],
    fill: ([a, b, c]) => `[Errno ${a}] ${b}: ${c}`,
  }
}

/** The message, with the file's own name and the line where both are known. */
function planOfSyntaxError(exception: PyException): MessagePlan {
  const [filename, line] = [exception.member("filename"), exception.member("lineno")]
  const file = typeof filename === "string" ? filename.slice(filename.lastIndexOf("/") + 1) : null
  const places = [file ?? "", typeof line === "number" ? `line ${line}` : ""]
  const place = places.filter(part => part !== "").join(", ")
  const value = exception.member("msg") ?? exception.args.items[0]!
  return {
    parts: [{ value, isRepr: false }],
    fill: ([message = ""]) => (place === "" ? message : `${message} (${place})`),
  }
}

/** Codec, object, start, end, reason: names the one character or byte, or the range. */
function planOfUnicodeError(items: readonly Value[], verb: "encode" | "decode"): MessagePlan {
  const [codec, object, start, end, reason] = items
  const parts = [codec!, start!, reason!].map(value => ({ value, isRepr: false }))
  const [first, last] = [Number(start), Number(end) - 1]
  const noun = verb === "encode" ? "character" : "byte"
  const one = first === last ? shownUnit(object!, first) : null
  const what =
    one === null ? `${noun}s in position ${first}-${last}` : `${noun} ${one} in position ${first}`
  return { parts, fill: ([a, , b]) => `'${a}' codec can't ${verb} ${what}: ${b}` }
}

function shownUnit(object: Value, at: number): string | null {
  if (object instanceof PyBytes) return `0x${(object.data[at] ?? 0).toString(16).padStart(2, "0")}`
  if (typeof object !== "string") return null
  return escapeNonAscii(`'${codePoints(object)[at] ?? ""}'`)
}

function planOfGroup(items: readonly Value[]): MessagePlan {
  const inner = items[1]
  const count = inner !== null && typeof inner === "object" && "items" in inner ? inner.items : []
  const length = Array.isArray(count) ? count.length : 0
  const noun = length === 1 ? "sub-exception" : "sub-exceptions"
  return {
    parts: [{ value: items[0]!, isRepr: false }],
    fill: ([message]) => `${message} (${length} ${noun})`,
  }
}
