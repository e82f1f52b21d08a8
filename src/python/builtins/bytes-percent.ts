/** `b"..." % values`: each conversion is done by that of str, on text of code points 0 to 255. */
import { raised, typeError, valueError } from "../objects/exception"
import { bufferOf } from "../objects/memory-view"
import { intOf } from "../objects/numbers"
import { percentPlain } from "../objects/operations/percent"
import { getItemPlain } from "../objects/operations/subscript"
import { NEEDS_CALL, tuple } from "../objects/singletons"
import { typeName } from "../objects/type-of"
import { bytesType } from "../objects/types"
import { PyBytes, PyObject, PyTuple, type Value } from "../objects/value"
import { fromLatin, latin } from "./latin"

const pattern = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(\.(?:\*|\d+)?)?[hlL]?([^])?/g

/** The formatted text; NEEDS_CALL where Python code would have to run. */
export function bytesPercent(template: string, source: Value): string | typeof NEEDS_CALL {
  const items = source instanceof PyTuple ? source.items : [source]
  let used = 0
  let result = ""
  let done = 0
  const next = (): Value => {
    const item = items[used++]
    if (item === undefined) throw typeError("not enough arguments for format string")
    return item
  }
  for (const found of template.matchAll(pattern)) {
    const [whole, name, flags, width = "", precision = "", code] = found
    result += template.slice(done, found.index)
    done = found.index + whole.length
    if (whole === "%%") {
      result += "%"
      continue
    }
    if (code === undefined) throw valueError("incomplete format")
    if (!"diouxXeEfFgGcrasb".includes(code)) throw unsupported(code, done - 1)
    const stars: Value[] = []
    if (width === "*") stars.push(next())
    if (precision === ".*") stars.push(next())
    const value = name === undefined ? next() : named(source, name)
    if (value === NEEDS_CALL) return NEEDS_CALL
    if (name !== undefined) used = items.length
    const piece = `%${flags!}${width}${precision}${textCode(code)}`
    const text = percentPlain(piece, tuple([...stars, converted(code, value)]))
    if (text === NEEDS_CALL) return NEEDS_CALL
    result += text
  }
  if (used < items.length && !isMapping(source))
    throw typeError("not all arguments converted during bytes formatting")
  return result + template.slice(done)
}

function unsupported(code: string, index: number): unknown {
  const point = code.charCodeAt(0).toString(16)
  return valueError(`unsupported format character '${code}' (0x${point}) at index ${index}`)
}

function isMapping(source: Value): boolean {
  if (source instanceof PyTuple || bufferOf(source) !== null) return false
  return source instanceof PyObject && source.type.lookup("__getitem__") !== undefined
}

function named(source: Value, name: string): Value | typeof NEEDS_CALL {
  if (!isMapping(source)) throw typeError("format requires a mapping")
  return getItemPlain(source, fromLatin(bytesType, name))
}

/** What str calls the conversion: `b` and `c` are texts by then, `r` is `a`. */
function textCode(code: string): string {
  if (code === "b" || code === "c") return "s"
  return code === "r" ? "a" : code
}

function converted(code: string, value: Value): Value {
  if (code === "c") return singleByte(value)
  if (code !== "s" && code !== "b") return value
  const data = bufferOf(value)
  if (data !== null) return latin(data)
  const wanted = "%b requires a bytes-like object, or an object that implements __bytes__"
  throw typeError(`${wanted}, not '${typeName(value)}'`)
}

function singleByte(value: Value): Value {
  const wanted = "%c requires an integer in range(256) or a single byte"
  if (value instanceof PyBytes) {
    if (value.data.length === 1) return latin(value.data)
    const kind = typeName(value)
    throw typeError(`${wanted}, not a ${kind} object of length ${value.data.length}`)
  }
  const byte = intOf(value)
  if (byte === null) throw typeError(`${wanted}, not ${typeName(value)}`)
  if (byte < 0 || byte > 255) throw raised("OverflowError", "%c arg not in range(256)")
  return String.fromCharCode(Number(byte))
}
