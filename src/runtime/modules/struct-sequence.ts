/** Tuples whose items have names: `sys.version_info`, `sys.float_info`. */
import { GetSetDescriptor } from "../../python/objects/function"
import { native } from "../../python/objects/native"
import { reprPlain } from "../../python/objects/operations"
import { NEEDS_CALL } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { builtinType, tupleType } from "../../python/objects/types"
import { PyTuple, type Value } from "../../python/objects/value"

/** The one value of such a type; `name` is `module.name`, as its repr shows it. */
export function structSequence(
  name: string,
  fields: readonly (readonly [string, Value])[],
): PyTuple {
  const type = structSequenceType(
    name,
    fields.map(([field]) => field),
  )
  return new PyTuple(
    type,
    fields.map(([, value]) => value),
  )
}

/** A type of such tuples; `name` is `module.name`, or the name alone of what is in no module. */
export function structSequenceType(name: string, fields: readonly string[]): PyType {
  const [short = name, module = "builtins"] = name.split(".").reverse()
  const type = builtinType(short, "tuple", { module, bases: [tupleType] })
  fields.forEach((field, index) => {
    const get = (_vm: unknown, self: Value): Value =>
      self instanceof PyTuple ? (self.items[index] ?? null) : null
    type.own.set(field, new GetSetDescriptor(field, get))
  })
  const repr = native("__repr__", "($self, /)", (_vm, self: PyTuple) => {
    const shown = self.items.map((item, index) => {
      const text = reprPlain(item)
      return `${fields[index]}=${text === NEEDS_CALL ? "..." : text}`
    })
    return `${name}(${shown.join(", ")})`
  })
  type.own.set("__repr__", repr.asMethodOf(type))
  for (const count of ["n_fields", "n_sequence_fields"]) type.own.set(count, fields.length)
  type.own.set("n_unnamed_fields", 0)
  return type
}
