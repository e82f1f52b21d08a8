/** `time`: every clock is the virtual one, and the zone of the computer is UTC. */
import { getAttributePlain } from "../../python/objects/attributes"
import { raised, typeError, valueError } from "../../python/objects/exception"
import {
  call,
  callWith,
  native,
  nativeSteps,
  type NativeFunction,
} from "../../python/objects/native"
import { floatOf, intOf, textOf } from "../../python/objects/numbers"
import { float, int, NEEDS_CALL, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { civilFromSeconds, formatTime, secondsFromCivil, type CivilTime } from "../civil-time"
import { costs, epochNanos } from "../cost-model"
import { runtimeOf } from "../process"
import { sleepNative } from "../thread-objects"
import type { ModuleRows } from "./module-rows"
import { checkedCivil, civilOfItems, StructTime, structOf, structTimeType } from "./time-struct"
import { parseTime } from "./time-strptime"

/** Nanoseconds since the start; reading a clock takes a moment, so equal readings do not happen. */
function now(vm: Vm): number {
  const { machine } = runtimeOf(vm)
  machine.nanos += costs.clock
  return machine.nanos
}

function monotonic(vm: Vm): bigint {
  return BigInt(Math.round(now(vm)))
}

function wall(vm: Vm): bigint {
  return epochNanos + monotonic(vm)
}

/** Clocks by what their names begin with: how they are read, and what get_clock_info says. */
const clocks: readonly {
  readonly name: string
  readonly read: (vm: Vm) => bigint
  readonly clock: string
  readonly isWall: boolean
}[] = [
  { name: "time", read: wall, clock: "CLOCK_REALTIME", isWall: true },
  { name: "monotonic", read: monotonic, clock: "CLOCK_MONOTONIC", isWall: false },
  { name: "perf_counter", read: monotonic, clock: "CLOCK_MONOTONIC", isWall: false },
  { name: "process_time", read: monotonic, clock: "CLOCK_PROCESS_CPUTIME_ID", isWall: false },
  { name: "thread_time", read: monotonic, clock: "CLOCK_THREAD_CPUTIME_ID", isWall: false },
]

const clockIds: readonly (readonly [string, number])[] = [
  ["CLOCK_REALTIME", 0],
  ["CLOCK_MONOTONIC", 1],
  ["CLOCK_PROCESS_CPUTIME_ID", 2],
  ["CLOCK_THREAD_CPUTIME_ID", 3],
  ["CLOCK_MONOTONIC_RAW", 4],
  ["CLOCK_BOOTTIME", 7],
  ["CLOCK_TAI", 11],
]

function readClock(vm: Vm, id: Value): bigint {
  const number = intOf(id)
  if (number === null) throw typeError(`clk_id should be integer, not ${typeName(id)}`)
  if (!clockIds.some(([, known]) => known === number))
    throw raised("OSError", 22, "Invalid argument")
  return number === 0 || number === 11 ? wall(vm) : monotonic(vm)
}

const seconds = (nanos: bigint) => float(Number(nanos) / 1e9)

const readings: NativeFunction[] = clocks.flatMap(({ name, read }) => [
  native(name, "()", vm => seconds(read(vm))),
  native(`${name}_ns`, "()", vm => int(read(vm))),
])

function structAt(vm: Vm, given: Value | undefined, zone: string): StructTime {
  if (given === undefined || given === null)
    return structOf(civilFromSeconds(Number(wall(vm) / 1_000_000_000n)), zone)
  const real = floatOf(given) ?? intOf(given)
  if (real === null)
    throw typeError(`'${typeName(given)}' object cannot be interpreted as an integer`)
  const moment = Math.floor(Number(real))
  if (Number.isNaN(moment)) throw valueError("Invalid value NaN (not a number)")
  if (Math.abs(moment) >= 2 ** 63)
    throw raised("OverflowError", "timestamp out of range for platform time_t")
  if (Math.abs(moment) > 6.7e16)
    throw raised("OSError", 75, "Value too large for defined data type")
  return structOf(civilFromSeconds(moment), zone)
}

function civilOf(vm: Vm, given: Value | undefined, caller: string): CivilTime {
  return checkedCivil(civilOfItems(given ?? structAt(vm, undefined, "UTC"), caller))
}

/** `Wed Jan  1 09:00:00 2025` */
function dateLine(civil: CivilTime): string {
  return formatTime("%a %b %e %H:%M:%S %Y", civil)
}

function requireText(value: Value, message: string): string {
  const text = textOf(value)
  if (text === null) throw typeError(message.replace("%", typeName(value)))
  return text
}

function parsedStruct(text: string, format: string): StructTime {
  const time = parseTime(text, format)
  const { year, month, day, hour, minute, second, weekday, yearDay, isDst } = time
  const items = [year, month, day, hour, minute, second, weekday, yearDay, isDst]
  return new StructTime(items, [time.zone, time.offset])
}

/** time.get_clock_info: a SimpleNamespace, so `types` has to be there. */
const clockInfo = nativeSteps("get_clock_info", "(name, /)", function* (vm, name: Value) {
  const wanted = requireText(name, "get_clock_info() argument 1 must be str, not %")
  const found = clocks.find(clock => clock.name === wanted)
  if (found === undefined) throw valueError("unknown clock")
  const types = yield call(vm.builtins.get("__import__") ?? null, "types")
  const namespace =
    types instanceof PyObject ? getAttributePlain(vm, types, "SimpleNamespace") : null
  return yield callWith(
    namespace === NEEDS_CALL ? null : namespace,
    [],
    new Map<string, Value>([
      ["implementation", `clock_gettime(${found.clock})`],
      ["monotonic", !found.isWall],
      ["adjustable", found.isWall],
      ["resolution", float(1e-9)],
    ]),
  )
})

/** What `import time` offers. */
export const timeModule: ModuleRows = {
  natives: [
    sleepNative,
    ...readings,
    clockInfo,
    native("clock_gettime", "(clk_id, /)", (vm, id: Value) => seconds(readClock(vm, id))),
    native("clock_gettime_ns", "(clk_id, /)", (vm, id: Value) => int(readClock(vm, id))),
    native("clock_getres", "(clk_id, /)", (vm, id: Value) => {
      readClock(vm, id)
      return float(1e-9)
    }),
    native("tzset", "()", () => null),
    native("localtime", "(seconds=None, /)", (vm, given) => structAt(vm, given, "UTC")),
    native("gmtime", "(seconds=None, /)", (vm, given) => structAt(vm, given, "GMT")),
    native("mktime", "(time_tuple, /)", (_vm, given: Value) =>
      float(secondsFromCivil(civilOfItems(given, "mktime"))),
    ),
    native("strftime", "(format, time_tuple=None, /)", (vm, format: Value, time) => {
      const text = requireText(format, "strftime() argument 1 must be str, not %")
      return formatTime(text, civilOf(vm, time, "strftime"))
    }),
    native("strptime", "(string, format='%a %b %d %H:%M:%S %Y', /)", (_vm, text: Value, format) => {
      const read = requireText(text, "strptime() argument 0 must be str, not <class '%'>")
      if (format === undefined) return parsedStruct(read, "%a %b %d %H:%M:%S %Y")
      const wanted = requireText(format, "strptime() argument 1 must be str, not <class '%'>")
      return parsedStruct(read, wanted)
    }),
    native("ctime", "(seconds=None, /)", (vm, given) =>
      dateLine(civilOf(vm, structAt(vm, given, "UTC"), "ctime")),
    ),
    native("asctime", "(time_tuple=None, /)", (vm, time) => dateLine(civilOf(vm, time, "asctime"))),
  ],
  constants: [
    ["timezone", 0],
    ["altzone", 0],
    ["daylight", 0],
    ["tzname", tuple(["UTC", "UTC"])],
    ["struct_time", structTimeType],
    ...clockIds,
  ],
}
