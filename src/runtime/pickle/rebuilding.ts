/** What opcodes do to objects that are rebuilt: finding classes, filling containers, setting state. */
import { setAttributePlain, setAttributeSteps } from "../../python/objects/attributes"
import { nameOf } from "../../python/builtins/shared"
import { PyDict } from "../../python/objects/dict"
import { callWith, native, run } from "../../python/objects/native"
import { textOf } from "../../python/objects/numbers"
import { encodeText } from "../../python/builtins/encodings"
import { dictSetSteps, setAddSteps } from "../../python/objects/operations"
import { PySet } from "../../python/objects/set"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import { dictType, listType, setType } from "../../python/objects/types"
import { PyList, PyObject, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { attributeOf, attributeOrNone, callMethod } from "../io/steps"
import { importModule } from "./globals"
import { newName } from "./names"
import { unpicklerType, unpicklingError } from "./types"
import type { PyUnpickler } from "./unpickler"

/** A class or function by module and name; a subclass may decide. */
export function* findGlobal(vm: Vm, self: PyUnpickler, module: string, name: string): Steps<Value> {
  if (self.type !== unpicklerType) return yield* callMethod(vm, self, "find_class", module, name)
  return yield* findClass(vm, self, module, name)
}

/** `Unpickler.find_class` */
export function* findClass(vm: Vm, self: PyUnpickler, module: string, name: string): Steps<Value> {
  const isOld = self.protocol < 3 && self.fixesImports
  const [where, what] = isOld ? newName([module, name]) : [module, name]
  // Bytes of protocols before 3 are texts to be encoded.
  if (where === "_codecs" && what === "encode") return encodeFunction
  let found = yield* importModule(vm, where)
  const parts = self.protocol >= 4 ? what.split(".") : [what]
  for (const part of parts) found = yield* attributeOf(vm, found, part)
  return found
}

/** `list.append` or `extend`. */
export function* append(vm: Vm, target: Value, items: readonly Value[]): Steps<void> {
  if (target instanceof PyList && target.type === listType) {
    for (const item of items) target.items.push(item)
    return
  }
  const extend = yield* attributeOrNone(vm, target, "extend")
  if (extend !== null && items.length > 1)
    yield callWith(extend, [new PyList(listType, [...items])], null)
  else for (const item of items) yield* callMethod(vm, target, "append", item)
}

/** `target[key] = value` for pairs that stand flat. */
export function* setItems(
  target: Value,
  flat: readonly Value[],
  vm: Vm | null = null,
): Steps<void> {
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [key, value] = [flat[at]!, flat[at + 1]!]
    if (target instanceof PyDict && target.type === dictType) {
      if (target.set(key, value) === NEEDS_CALL) yield run(dictSetSteps(vm!, target, key, value))
    } else yield* callMethod(vm!, target, "__setitem__", key, value)
  }
}

/** `set.add` of each. */
export function* addItems(vm: Vm, target: Value, items: readonly Value[]): Steps<void> {
  for (const item of items)
    if (target instanceof PySet && (target.type === setType || !target.type.isUserDefined))
      yield run(setAddSteps(vm, target, item))
    else yield* callMethod(vm, target, "add", item)
}

/** `cls.__new__(cls, *args, **keywords)` */
export function* instantiate(
  vm: Vm,
  type: Value,
  args: Value,
  keywords: Value | null,
): Steps<Value> {
  if (!(type instanceof PyType))
    throw unpicklingError(`NEWOBJ class argument must be a type, not ${typeName(type)}`)
  const make = yield* attributeOf(vm, type, "__new__")
  const given = args instanceof PyTuple ? args.items : []
  const pairs = keywords instanceof PyDict ? keywords.entries() : []
  const names =
    pairs.length === 0 ? null : new Map(pairs.map(([key, value]) => [nameOf(key), value]))
  return yield callWith(make, [type, ...given], names)
}

/** Gives an object its state back. */
export function* build(vm: Vm, target: Value, state: Value): Steps<void> {
  const setState = yield* attributeOrNone(vm, target, "__setstate__")
  if (setState !== null) {
    yield callWith(setState, [state], null)
    return
  }
  const isPair = state instanceof PyTuple && state.items.length === 2
  const [own, slots] = isPair ? [state.items[0]!, state.items[1]!] : [state, null]
  if (own !== null) {
    if (!(own instanceof PyDict)) throw unpicklingError("state is not a dictionary")
    yield* fillAttributes(vm, target, own)
  }
  if (slots instanceof PyDict) yield* setAttributes(vm, target, slots)
}

/** Straight into the instance's dictionary, past `__setattr__`. */
function* fillAttributes(vm: Vm, target: Value, state: PyDict): Steps<void> {
  if (target instanceof PyObject && (target.attributes !== null || target.type.hasInstanceDict)) {
    target.attributes ??= target.type.newAttributes()
    for (const [key, value] of state.entries()) target.attributes.set(nameOf(key), value)
    return
  }
  yield* setAttributes(vm, target, state)
}

function* setAttributes(vm: Vm, target: Value, state: PyDict): Steps<void> {
  for (const [key, value] of state.entries()) {
    const plain = setAttributePlain(vm, target, nameOf(key), value)
    if (plain === NEEDS_CALL) yield run(setAttributeSteps(vm, target, nameOf(key), value))
  }
}

const encodeFunction = native(
  "encode",
  "(obj, encoding='utf-8', errors='strict')",
  (_vm, text: Value, encoding: Value = "utf-8") =>
    encodeText(textOf(text) ?? "", textOf(encoding) ?? "utf-8", "strict"),
)
