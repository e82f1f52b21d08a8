/** time.struct_time: nine numbers with names, and the zone where it is known. */
import { itemsOfIterable } from "../../python/builtins/shared"
import { raised, typeError, valueError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps } from "../../python/objects/native"
import { intOf, textOf } from "../../python/objects/numbers"
import { reprPlain } from "../../python/objects/operations"
import { dict } from "../../python/objects/dict"
import { NEEDS_CALL, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { builtinType, tupleType } from "../../python/objects/types"
import { PyTuple, type Value } from "../../python/objects/value"
import type { CivilTime } from "../civil-time"

export const structTimeType = builtinType("struct_time", "tuple", {
  module: "time",
  bases: [tupleType],
})
structTimeType.messageName = "time.struct_time"

const fields = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst".split(" ")
const zoneFields = ["tm_zone", "tm_gmtoff"]

/** A struct_time; `zone` holds tm_zone and tm_gmtoff, null where nobody said. */
export class StructTime extends PyTuple {
  constructor(
    items: readonly Value[],
    readonly zone: readonly [Value, Value] = [null, null],
  ) {
    super(structTimeType, items)
  }
}

/** The struct_time of a moment in UTC; gmtime calls the zone GMT. */
export function structOf(civil: CivilTime, zone: string): StructTime {
  const { year, month, day, hour, minute, second, weekday, yearDay } = civil
  return new StructTime([year, month, day, hour, minute, second, weekday, yearDay, 0], [zone, 0])
}

function readOnly(): void {
  throw raised("AttributeError", "readonly attribute")
}

fields.forEach((name, index) => {
  const get = (_vm: unknown, self: Value): Value =>
    self instanceof PyTuple ? (self.items[index] ?? null) : null
  structTimeType.own.set(name, new GetSetDescriptor(name, get, readOnly))
})
zoneFields.forEach((name, index) => {
  const get = (_vm: unknown, self: Value): Value =>
    self instanceof StructTime ? self.zone[index === 0 ? 0 : 1] : null
  structTimeType.own.set(name, new GetSetDescriptor(name, get, readOnly))
})
structTimeType.own.set("__match_args__", tuple(fields))
structTimeType.own.set("n_fields", fields.length + zoneFields.length)
structTimeType.own.set("n_sequence_fields", fields.length)
structTimeType.own.set("n_unnamed_fields", 0)
function textOfItem(item: Value): string {
  const text = reprPlain(item)
  return text === NEEDS_CALL ? "..." : text
}

structTimeType.own.set(
  "__repr__",
  native("__repr__", "($self, /)", (_vm, self: StructTime) => {
    const shown = fields.map((name, index) => `${name}=${textOfItem(self.items[index]!)}`)
    return `time.struct_time(${shown.join(", ")})`
  }).asMethodOf(structTimeType),
)
structTimeType.own.set(
  "__reduce__",
  native("__reduce__", "($self, /)", (_vm, self: StructTime) => {
    const zone = dict(zoneFields.map((name, index) => [name, self.zone[index] ?? null] as const))
    return tuple([structTimeType, tuple([tuple(self.items), zone])])
  }).asMethodOf(structTimeType),
)
structTimeType.own.set(
  "__new__",
  nativeSteps("__new__", "(cls, sequence, dict=None, /)", function* (vm, _cls, sequence: Value) {
    const items = yield* itemsOfIterable(vm, sequence)
    const most = fields.length + zoneFields.length
    const bound = items.length < fields.length ? `at least ${fields.length}` : `at most ${most}`
    if (items.length < fields.length || items.length > most)
      throw typeError(
        `time.struct_time() takes an ${bound}-sequence (${items.length}-sequence given)`,
      )
    const [zone = null, offset = null] = items.slice(fields.length)
    return new StructTime(items.slice(0, fields.length), [zone, offset])
  }),
)

const ranges: readonly (readonly [number, number, string])[] = [
  [1, 12, "month"],
  [1, 31, "day of month"],
  [0, 23, "hour"],
  [0, 59, "minute"],
  [0, 61, "seconds"],
]

/** The numbers of a struct_time or of a tuple of nine; `caller` names the function that asks. */
export function civilOfItems(given: Value, caller: string): CivilTime {
  if (!(given instanceof PyTuple)) throw typeError("Tuple or struct_time argument required")
  if (given.items.length !== fields.length)
    throw typeError(`${caller}(): illegal time tuple argument`)
  const numbers = given.items.map(item => {
    const number = intOf(item)
    if (number === null)
      throw typeError(`'${typeName(item)}' object cannot be interpreted as an integer`)
    if (Math.abs(Number(number)) > 2 ** 31)
      throw raised("OverflowError", "signed integer is greater than maximum")
    return Number(number)
  })
  const [year, month, day, hour, minute, second, weekday, yearDay] = numbers
  return {
    year: year!,
    month: month!,
    day: day!,
    hour: hour!,
    minute: minute!,
    second: second!,
    weekday: weekday! < 0 ? weekday! : weekday! % 7,
    yearDay: yearDay!,
    ...(given instanceof StructTime ? { zone: textOf(given.zone[0]) ?? "UTC" } : {}),
  }
}

/** Zeros that stand for "the first", and refusal of what no clock shows. */
export function checkedCivil(civil: CivilTime): CivilTime {
  const month = civil.month === 0 ? 1 : civil.month
  const day = civil.day === 0 ? 1 : civil.day
  const yearDay = civil.yearDay === 0 ? 1 : civil.yearDay
  const values = [month, day, civil.hour, civil.minute, civil.second]
  ranges.forEach(([least, most, name], index) => {
    if (values[index]! < least || values[index]! > most) throw valueError(`${name} out of range`)
  })
  if (civil.weekday < 0) throw valueError("day of week out of range")
  if (yearDay < 1 || yearDay > 366) throw valueError("day of year out of range")
  return { ...civil, month, day, yearDay }
}
