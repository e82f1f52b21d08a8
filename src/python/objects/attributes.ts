/**
 * Attribute access (CPython's `PyObject_GenericGetAttr` and its siblings for types, modules and
 * `super`). The plain path answers NEEDS_CALL as soon as Python code would run: a user's
 * `__getattribute__`, `__getattr__`, `__get__`, `__set__` or a property written in Python.
 */
import type { Attributes } from "./instance-attributes"
import { BoundMethod, GetSetDescriptor, PyFunction } from "./function"
import { isRaised, newException, exceptionTypeNamed, PyRaise } from "./exception"
import { call, NativeFunction, type NativeSteps } from "./native"
import { NEEDS_CALL, tuple, type PlainResult } from "./singletons"
import { PyClassMethod, PyProperty, PyStaticMethod, PySuper } from "./descriptors"
import { isInstance, typeName, typeOf } from "./type-of"
import { PyType } from "./type"
import {
  builtinFunctionType,
  methodType,
  methodWrapperType,
  noneType,
  wrapperDescriptorType,
} from "./types"
import { PyModule, PyObject, type Value } from "./value"
import type { Vm } from "./vm-interface"

/** `object.name`, or NEEDS_CALL; raises AttributeError. */
export function getAttributePlain(vm: Vm, object: Value, name: string): PlainResult {
  const found = findAttribute(vm, object, name)
  if (found !== undefined) return found
  if (object instanceof PyModule) throw missingInModule(vm, object, name)
  throw missingAttribute(object, name)
}

/** `module_getattro`: why a module has no such name, and whether Python's has. */
export function missingInModule(vm: Vm, module: PyModule, name: string): PyRaise {
  const own = module.namespace.get("__name__")
  const shown = typeof own === "string" ? own : module.name
  const raise = attributeError(module, name, whyMissing(vm, module, { shown, name }))
  const note = vm.host.explainMissing(shown, name)
  if (note !== null) {
    raise.exception.notes = [note]
    raise.exception.setMember("not_offered", `${shown}.${name}`)
  }
  return raise
}

function whyMissing(
  vm: Vm,
  module: PyModule,
  { shown, name }: { readonly shown: string; readonly name: string },
): string {
  const advice = vm.host.adviseRenaming(shown, module)
  if (advice !== null) return `module '${shown}' has no attribute '${name}' (${advice})`
  if (module.isInitializing) {
    const origin = module.namespace.get("__file__")
    const from = typeof origin === "string" ? ` from '${origin}'` : ""
    return `partially initialized module '${shown}'${from} has no attribute '${name}' (most likely due to a circular import)`
  }
  const submodule = vm.modules.get(`${shown}.${name}`)
  if (submodule instanceof PyModule && submodule.isInitializing) {
    return `cannot access submodule '${name}' of module '${shown}' (most likely due to a circular import)`
  }
  return `module '${shown}' has no attribute '${name}'`
}

/** `object.name` as `hasattr` and `getattr(..., default)` need it: undefined when there is none. */
export function findAttribute(vm: Vm, object: Value, name: string): PlainResult<Value | undefined> {
  const type = typeOf(object)
  if (isPython(type.lookup("__getattribute__"))) return NEEDS_CALL
  const found =
    object instanceof PyType ? findOnType(vm, object, name) : findOnInstance(vm, object, name)
  if (found === undefined && type.lookup("__getattr__") !== undefined) return NEEDS_CALL
  if (found === undefined && object instanceof PyModule) return onModule(object, name)
  return found
}

function onModule(module: PyModule, name: string): PlainResult<Value | undefined> {
  return module.namespace.get("__getattr__") !== undefined && name !== "__path__"
    ? NEEDS_CALL
    : undefined
}

function findOnInstance(vm: Vm, object: Value, name: string): PlainResult<Value | undefined> {
  const type = typeOf(object)
  if (object instanceof PySuper && name !== "__class__") {
    const inherited = findOnSuper(vm, object, name)
    if (inherited !== undefined) return inherited
  }
  const onType = type.lookup(name)
  if (onType !== undefined && isDataDescriptor(onType)) {
    // One that only sets leaves reading to the instance.
    const own = isSetOnly(onType) ? ownAttribute(object, name) : undefined
    return own ?? bind(vm, onType, object, type)
  }
  const own = ownAttribute(object, name)
  if (own !== undefined) return own
  return onType === undefined ? undefined : bind(vm, onType, object, type)
}

function isSetOnly(descriptor: Value): boolean {
  return (
    descriptor instanceof PyObject &&
    descriptor.type.isUserDefined &&
    descriptor.type.lookup("__get__") === undefined
  )
}

/** What is stored in the object itself. */
function ownAttribute(object: Value, name: string): Value | undefined {
  if (object instanceof PyModule) return object.namespace.get(name)
  return object instanceof PyObject ? object.attributes?.get(name) : undefined
}

function findOnType(vm: Vm, type: PyType, name: string): PlainResult<Value | undefined> {
  const metatype = type.type
  const onMetatype = metatype.lookup(name)
  if (onMetatype !== undefined && isDataDescriptor(onMetatype)) {
    return bind(vm, onMetatype, type, metatype)
  }
  const own = type.lookup(name)
  if (own !== undefined) return bind(vm, own, null, type)
  return onMetatype === undefined ? undefined : bind(vm, onMetatype, type, metatype)
}

function findOnSuper(vm: Vm, object: PySuper, name: string): PlainResult<Value | undefined> {
  const mro = object.receiverType.mro
  for (let index = mro.indexOf(object.start) + 1; index < mro.length; index++) {
    const found = mro[index]!.own.get(name)
    if (found === undefined) continue
    const receiver = object.receiver === object.receiverType ? null : object.receiver
    return bind(vm, found, receiver, object.receiverType)
  }
  return undefined
}

/**
 * `attribute.__get__(object, type)`. `object` is null for access on the class itself; of what `None`
 * has, only computed attributes (`None.__class__`) would notice.
 */
export function bind(vm: Vm, attribute: Value, object: Value, type: PyType): PlainResult {
  if (!(attribute instanceof PyObject)) return attribute
  if (attribute instanceof PyFunction) {
    return object === null ? attribute : new BoundMethod(attribute, object)
  }
  if (attribute instanceof NativeFunction) {
    const isMethod = attribute.owner !== null && object !== null
    return isMethod ? new BoundMethod(attribute, object, boundType(attribute)) : attribute
  }
  if (attribute instanceof GetSetDescriptor) {
    return object === null && type !== noneType ? attribute : attribute.get(vm, object)
  }
  if (attribute instanceof PyProperty) return object === null ? attribute : NEEDS_CALL
  if (attribute instanceof PyStaticMethod) return attribute.callee
  if (attribute instanceof PyClassMethod) {
    const { callee } = attribute
    return new BoundMethod(
      callee,
      type,
      callee instanceof NativeFunction ? boundType(callee) : undefined,
    )
  }
  return attribute.type.lookup("__get__") === undefined ? attribute : NEEDS_CALL
}

/** What a built-in method is once it has its object. */
function boundType({ type, isTextInCPython }: NativeFunction): PyType {
  if (isTextInCPython) return methodType
  return type === wrapperDescriptorType ? methodWrapperType : builtinFunctionType
}

/** Whether the attribute wins over the instance dictionary. */
export function isDataDescriptor(attribute: Value): boolean {
  if (attribute instanceof GetSetDescriptor || attribute instanceof PyProperty) return true
  if (!(attribute instanceof PyObject) || !attribute.type.isUserDefined) return false
  return (
    attribute.type.lookup("__set__") !== undefined ||
    attribute.type.lookup("__delete__") !== undefined
  )
}

/** `object.name` when Python code runs on the way. */
export function* getAttributeSteps(vm: Vm, object: Value, name: string): NativeSteps {
  const type = typeOf(object)
  const getattribute = type.lookup("__getattribute__")
  try {
    if (isPython(getattribute)) return yield call(getattribute!, object, name)
    return yield* genericGetSteps(vm, object, name)
  } catch (error) {
    if (!isRaised(error, "AttributeError")) throw error
    const fallback = type.lookup("__getattr__") ?? moduleFallback(object)
    if (fallback === undefined) throw error
    return object instanceof PyModule
      ? yield call(fallback, name)
      : yield call(fallback, object, name)
  }
}

function moduleFallback(object: Value): Value | undefined {
  return object instanceof PyModule ? object.namespace.get("__getattr__") : undefined
}

/** `object.__getattribute__(name)` of `object` and `type` themselves: no `__getattr__`. */
export function* genericGetSteps(vm: Vm, object: Value, name: string): NativeSteps {
  const found =
    object instanceof PyType ? findOnType(vm, object, name) : findOnInstance(vm, object, name)
  if (found === undefined) {
    throw object instanceof PyModule
      ? missingInModule(vm, object, name)
      : missingAttribute(object, name)
  }
  if (found !== NEEDS_CALL) return found
  const { descriptor, receiver, owner } = descriptorOf(object, name)
  if (descriptor instanceof PyProperty) {
    if (descriptor.getter === null) {
      throw attributeError(object, name, unreachable(descriptor, object, "getter"))
    }
    return yield call(descriptor.getter, receiver)
  }
  return yield call(typeOf(descriptor).lookup("__get__")!, descriptor, receiver, owner)
}

/** The raw attribute that made the plain path say NEEDS_CALL. */
function descriptorOf(
  object: Value,
  name: string,
): { descriptor: Value; receiver: Value; owner: PyType } {
  if (object instanceof PySuper) {
    const mro = object.receiverType.mro
    const holder = mro.slice(mro.indexOf(object.start) + 1).find(type => type.own.has(name))
    const receiver = object.receiver === object.receiverType ? null : object.receiver
    if (holder) return { descriptor: holder.own.get(name)!, receiver, owner: object.receiverType }
  }
  const type = typeOf(object)
  const onType = type.lookup(name)
  if (!(object instanceof PyType) || (onType !== undefined && isDataDescriptor(onType))) {
    return { descriptor: onType!, receiver: object, owner: type }
  }
  const own = object.lookup(name)
  if (own !== undefined) return { descriptor: own, receiver: null, owner: object }
  return { descriptor: onType!, receiver: object, owner: type }
}

/** `object.name = value` (undefined deletes); null when done. */
export function setAttributePlain(
  vm: Vm,
  object: Value,
  name: string,
  value: Value | undefined,
): PlainResult<null> {
  const type = typeOf(object)
  if (isPython(type.lookup(value === undefined ? "__delattr__" : "__setattr__"))) return NEEDS_CALL
  return genericSet(vm, object, name, value)
}

/** `object.__setattr__(name, value)` of `object` itself. */
export function genericSet(
  vm: Vm,
  object: Value,
  name: string,
  value: Value | undefined,
): PlainResult<null> {
  const onType = typeOf(object).lookup(name)
  if (onType instanceof GetSetDescriptor) {
    if (onType.set === null) throw readOnly(object, name)
    onType.set(vm, object, value)
    return null
  }
  if (onType !== undefined && isDataDescriptor(onType)) return NEEDS_CALL
  if (object instanceof PyType) setOnType(object, name, value)
  else if (object instanceof PyModule) setOnModule(object, name, value)
  else setOnInstance(object, name, value)
  return null
}

function setOnType(type: PyType, name: string, value: Value | undefined): void {
  if (!type.isUserDefined) {
    throw new PyRaise(
      newException(exceptionTypeNamed("TypeError"), [
        `cannot set '${name}' attribute of immutable type '${type.name}'`,
      ]),
    )
  }
  if (value !== undefined) type.setOwn(name, value)
  else if (!type.deleteOwn(name)) throw missingAttribute(type, name)
}

function setOnModule(module: PyModule, name: string, value: Value | undefined): void {
  if (value !== undefined) module.namespace.set(name, value)
  else if (!module.namespace.delete(name)) throw missingAttribute(module, name)
}

function setOnInstance(object: Value, name: string, value: Value | undefined): void {
  const attributes = object instanceof PyObject ? instanceDict(object) : null
  if (attributes === null) throw noSuchPlace(object, name)
  if (value !== undefined) attributes.set(name, value)
  else if (!attributes.delete(name)) throw missingAttribute(object, name)
}

/** The instance dictionary, made on first use for kinds that have one. */
export function instanceDict(object: PyObject): Attributes | null {
  // Values of `__slots__` live in the same map, but give no place for other names.
  if (object.type.isUserDefined && !object.type.hasInstanceDict) return null
  return object.type.hasInstanceDict ? object.ownAttributes() : object.attributes
}

function noSuchPlace(object: Value, name: string): PyRaise {
  const type = typeOf(object)
  const kind = `'${typeName(object)}' object`
  if (type.lookup(name) !== undefined) {
    return attributeError(object, name, `${kind} attribute '${name}' is read-only`)
  }
  return attributeError(
    object,
    name,
    `${kind} has no attribute '${name}' and no __dict__ for setting new attributes`,
  )
}

/** `object.name = value` when Python code runs on the way. */
export function* setAttributeSteps(
  vm: Vm,
  object: Value,
  name: string,
  value: Value | undefined,
): NativeSteps {
  const type = typeOf(object)
  const hook = type.lookup(value === undefined ? "__delattr__" : "__setattr__")
  if (isPython(hook)) {
    yield value === undefined ? call(hook!, object, name) : call(hook!, object, name, value)
    return null
  }
  return yield* genericSetSteps(vm, object, name, value)
}

/** `object.__setattr__` of `object` itself where a descriptor written in Python takes part. */
export function* genericSetSteps(
  vm: Vm,
  object: Value,
  name: string,
  value: Value | undefined,
): NativeSteps {
  if (genericSet(vm, object, name, value) !== NEEDS_CALL) return null
  const descriptor = typeOf(object).lookup(name)!
  if (descriptor instanceof PyProperty)
    return yield* setPropertySteps(object, name, descriptor, value)
  const method = typeOf(descriptor).lookup(value === undefined ? "__delete__" : "__set__")
  if (method === undefined)
    throw attributeError(object, name, value === undefined ? "__delete__" : "__set__")
  yield value === undefined
    ? call(method, descriptor, object)
    : call(method, descriptor, object, value)
  return null
}

function unreachable(property: PyProperty, object: Value, missing: string): string {
  const name = typeof property.name === "string" ? ` '${property.name}'` : ""
  return `property${name} of '${typeOf(object).qualname}' object has no ${missing}`
}

function* setPropertySteps(
  object: Value,
  name: string,
  property: PyProperty,
  value: Value | undefined,
): NativeSteps {
  const accessor = value === undefined ? property.deleter : property.setter
  if (accessor === null) {
    const missing = value === undefined ? "deleter" : "setter"
    throw attributeError(object, name, unreachable(property, object, missing))
  }
  yield value === undefined ? call(accessor, object) : call(accessor, object, value)
  return null
}

/** CPython's AttributeError for a name that is not there, with `name` and `obj` set. */
export function missingAttribute(object: Value, name: string): PyRaise {
  if (object instanceof PyType) {
    const shown = object.messageName ?? object.name
    return attributeError(object, name, `type object '${shown}' has no attribute '${name}'`)
  }
  if (object instanceof PyModule) {
    return attributeError(object, name, `'module' object has no attribute '${name}'`)
  }
  const shown = object instanceof PySuper ? "super" : typeName(object)
  return attributeError(object, name, `'${shown}' object has no attribute '${name}'`)
}

function readOnly(object: Value, name: string): PyRaise {
  return attributeError(
    object,
    name,
    `attribute '${name}' of '${typeName(object)}' objects is not writable`,
  )
}

function attributeError(object: Value, name: string, message: string): PyRaise {
  const exception = newException(exceptionTypeNamed("AttributeError"), [message])
  exception.setMember("name", name)
  exception.setMember("obj", object)
  exception.args = tuple([message])
  return new PyRaise(exception)
}

/** Whether a hook was written in Python; the natives of `object` and `type` are the plain path. */
function isPython(hook: Value | undefined): boolean {
  return hook !== undefined && !(hook instanceof NativeFunction)
}

/** `isinstance(value, type)` for a type object that is known to be one. */
export { isInstance }
