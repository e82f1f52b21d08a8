/** `time`: every clock is the virtual one. */
import { typeError } from "../../python/objects/exception"
import { native } from "../../python/objects/native"
import { float, tuple } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { typeName } from "../../python/objects/type-of"
import { PyTuple, type Value } from "../../python/objects/value"
import { GetSetDescriptor } from "../../python/objects/function"
import type { Vm } from "../../python/objects/vm-interface"
import { secondsOf } from "../asyncio/seconds"
import { civilFromSeconds, formatTime, type CivilTime } from "../civil-time"
import { costs, epochNanos } from "../cost-model"
import { runtimeOf } from "../process"
import { sleepNative } from "../thread-objects"
import type { ModuleRows } from "./module-rows"

export const structTimeType = builtinType("struct_time", "tuple", { module: "time" })

/** time.struct_time: a tuple of nine whose items also have names. */
export class StructTime extends PyTuple {
  constructor(readonly civil: CivilTime) {
    const { year, month, day, hour, minute, second, weekday, yearDay } = civil
    super(structTimeType, [year, month, day, hour, minute, second, weekday, yearDay, 0])
  }
}

const fields = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst".split(" ")
fields.forEach((name, index) => {
  structTimeType.own.set(
    name,
    new GetSetDescriptor(name, (_vm, self) => (self as StructTime).items[index]!),
  )
})
structTimeType.own.set(
  "__repr__",
  native("__repr__", "($self, /)", (_vm, self: StructTime) => {
    const shown = fields.map((name, index) => `${name}=${Number(self.items[index])}`)
    return `time.struct_time(${shown.join(", ")})`
  }).asMethodOf(structTimeType),
)

/** Nanoseconds since the start; reading a clock takes a moment, so equal readings do not happen. */
function now(vm: Vm): number {
  const { machine } = runtimeOf(vm)
  machine.nanos += costs.clock
  return machine.nanos
}

function epochSeconds(vm: Vm): number {
  return Number(epochNanos + BigInt(Math.round(now(vm)))) / 1e9
}

function structAt(vm: Vm, seconds: Value | undefined): StructTime {
  const given =
    seconds === undefined || seconds === null ? epochSeconds(vm) : secondsOf(seconds, "seconds")
  return new StructTime(civilFromSeconds(Math.floor(given)))
}

function civilOf(vm: Vm, given: Value | undefined): CivilTime {
  if (given === undefined) return structAt(vm, undefined).civil
  if (given instanceof StructTime) return given.civil
  throw typeError(`Tuple or struct_time argument required, not ${typeName(given)}`)
}

/** What `import time` offers. */
export const timeModule: ModuleRows = {
  natives: [
    sleepNative,
    native("time", "()", vm => float(epochSeconds(vm))),
    native("time_ns", "()", vm => epochNanos + BigInt(Math.round(now(vm)))),
    native("monotonic", "()", vm => float(now(vm) / 1e9)),
    native("monotonic_ns", "()", vm => Math.round(now(vm))),
    native("perf_counter", "()", vm => float(now(vm) / 1e9)),
    native("perf_counter_ns", "()", vm => Math.round(now(vm))),
    native("process_time", "()", vm => float(now(vm) / 1e9)),
    native("thread_time", "()", vm => float(now(vm) / 1e9)),
    native("localtime", "(seconds=None, /)", (vm, seconds) => structAt(vm, seconds)),
    native("gmtime", "(seconds=None, /)", (vm, seconds) => structAt(vm, seconds)),
    native("strftime", "(format, time_tuple=None, /)", (vm, format: Value, time) => {
      if (typeof format !== "string") {
        throw typeError(`strftime() argument 1 must be str, not ${typeName(format)}`)
      }
      return formatTime(format, civilOf(vm, time))
    }),
    native("ctime", "(seconds=None, /)", (vm, seconds) =>
      formatTime("%a %b %e %H:%M:%S %Y", structAt(vm, seconds).civil),
    ),
    native("asctime", "(time_tuple=None, /)", (vm, time) =>
      formatTime("%a %b %e %H:%M:%S %Y", civilOf(vm, time)),
    ),
  ],
  constants: [
    ["timezone", 0],
    ["altzone", 0],
    ["daylight", 0],
    ["tzname", tuple(["UTC", "UTC"])],
    ["struct_time", structTimeType],
  ],
}
