/** What the Python text of `datetime` needs: read-only fields, names in messages, strftime. */
import { GetSetDescriptor } from "../../python/objects/function"
import { native } from "../../python/objects/native"
import { textOf } from "../../python/objects/numbers"
import { tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { raised, typeError } from "../../python/objects/exception"
import { PyType } from "../../python/objects/type"
import { PyObject, type Value } from "../../python/objects/value"
import { slotValue } from "../../python/vm/slots"
import { formatTime } from "../civil-time"
import type { ModuleRows } from "./module-rows"
import { checkedCivil, civilOfItems } from "./time-struct"
import { parseTime } from "./time-strptime"

/** The attribute `Class.name`, which only shows what the slot `_name` holds. */
function field(path: string): GetSetDescriptor {
  const [owner = "", name = ""] = path.split(".")
  const get = (_vm: unknown, self: Value): Value => {
    const held = self instanceof PyObject ? slotValue(self, owner, `_${name}`) : undefined
    if (held === undefined) throw raised("AttributeError", name)
    return held
  }
  // CPython has members in timedelta and getters elsewhere, which refuse in other words.
  return new GetSetDescriptor(name, get, owner === "timedelta" ? readOnlyMember : null)
}

function readOnlyMember(): void {
  throw raised("AttributeError", "readonly attribute")
}

function formatOf(value: Value): string {
  const text = textOf(value)
  if (text === null) throw typeError(`strptime() argument 2 must be str, not ${typeName(value)}`)
  return text
}

/** The rows of `_datetime`. */
export const datetimeNatives: ModuleRows = {
  natives: [
    native("field", "(path, /)", (_vm, path: string) => field(path)),
    native("static_type", "(cls, name, /)", (_vm, cls: Value, name: string) => {
      if (cls instanceof PyType) cls.messageName = name
      return null
    }),
    native("format_time", "(format, time_tuple, /)", (_vm, format: string, time: Value) =>
      formatTime(format, checkedCivil(civilOfItems(time, "strftime"))),
    ),
    native("parse_time", "(string, format, /)", (_vm, given: Value, format: Value) => {
      const text = textOf(given)
      if (text === null)
        throw typeError(`strptime() argument 1 must be str, not ${typeName(given)}`)
      const time = parseTime(text, formatOf(format))
      const { year, month, day, hour, minute, second, weekday, yearDay, isDst } = time
      const { zone, offset, microsecond, offsetMicrosecond } = time
      return tuple([
        ...[year, month, day, hour, minute, second, weekday, yearDay, isDst],
        ...[zone, offset, microsecond, offsetMicrosecond],
      ])
    }),
  ],
}
