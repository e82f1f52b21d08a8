import type { NativeFunction } from "../../python/objects/native"
import type { Namespace, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"

/** What a module of natives offers: functions and constants, in the order `dir` would not care about. */
export interface ModuleRows {
  readonly natives?: readonly NativeFunction[]
  readonly constants?: readonly (readonly [string, Value])[]
  /** More names, when they need the machine. */
  readonly fill?: (vm: Vm, namespace: Namespace) => void
}
