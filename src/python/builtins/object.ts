/** `object`: what every value can do. */
import { genericGetSteps, genericSet, genericSetSteps } from "../objects/attributes"
import { typeError } from "../objects/exception"
import { GetSetDescriptor } from "../objects/function"
import { instanceDictDescriptor } from "../objects/instance-dict"
import { native, nativeSteps, run, type NativeSteps } from "../objects/native"
import { reprSteps, requireSpec, strSteps } from "../objects/operations"
import { identityHash } from "../objects/operations/hash-steps"
import { reprMethodSteps } from "../objects/operations/repr-steps"
import { callSpecial } from "../objects/operations/special"
import { NotImplemented } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { noneType, ellipsisType, notImplementedType, objectType } from "../objects/types"
import { PyObject, type PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { PyDict } from "../objects/dict"
import { PySet } from "../objects/set"
import { install } from "./install"
import { directoryOf } from "./directory"
import { nameOf } from "./shared"

/** `object.__new__`: an empty instance; refuses arguments nobody will take. */
const construct = native(
  "__new__",
  "(type, /, *args, **kwargs)",
  (_vm, type: PyType, args: PyTuple, keywords: PyDict) => {
    if (args.items.length > 0 || keywords.size > 0) refuseArguments(type)
    refuseAbstract(type)
    const isObject = type.layout === "object"
    if (!isObject && !(type.layout === "fixed" && type.isUserDefined))
      throw typeError(`object.__new__(${type.name}) is not safe, use ${type.name}.__new__()`)
    return new PyObject(type, type.hasInstanceDict ? type.newAttributes() : null)
  },
)

function refuseArguments(type: PyType): void {
  if (type.lookup("__new__") !== construct)
    throw typeError("object.__new__() takes exactly one argument (the type to instantiate)")
  if (type.lookup("__init__") === initialize) throw typeError(`${type.name}() takes no arguments`)
}

function refuseAbstract(type: PyType): void {
  const abstract = type.lookup("__abstractmethods__")
  if (!(abstract instanceof PySet) || abstract.size === 0) return
  const names = abstract.elements().map(nameOf).sort()
  const shown = names.map(name => `'${name}'`).join(", ")
  const noun = names.length === 1 ? "method" : "methods"
  throw typeError(
    `Can't instantiate abstract class ${type.name} ` +
      `without an implementation for abstract ${noun} ${shown}`,
  )
}

const initialize = native(
  "__init__",
  "($self, /, *args, **kwargs)",
  (_vm, self: Value, args: PyTuple, keywords: PyDict) => {
    if (args.items.length === 0 && keywords.size === 0) return null
    const type = typeOf(self)
    if (type.lookup("__init__") !== initialize)
      throw typeError("object.__init__() takes exactly one argument (the instance to initialize)")
    if (type.lookup("__new__") === construct)
      throw typeError(
        `${type.name}.__init__() takes exactly one argument (the instance to initialize)`,
      )
    return null
  },
)

function ordering(name: "__lt__" | "__le__" | "__gt__" | "__ge__") {
  return native(name, "($self, value, /)", () => NotImplemented)
}

/** `__ne__`: what `__eq__` says, turned round. */
function* notEqualSteps(_vm: Vm, self: Value, other: Value): NativeSteps {
  const answer = yield callSpecial(typeOf(self).lookup("__eq__")!, self, other)
  if (answer === NotImplemented) return NotImplemented
  return answer !== true
}

const methods = [
  initialize,
  native("__eq__", "($self, value, /)", (_vm, self: Value, other: Value) =>
    self === other ? true : NotImplemented,
  ),
  nativeSteps("__ne__", "($self, value, /)", notEqualSteps),
  ordering("__lt__"),
  ordering("__le__"),
  ordering("__gt__"),
  ordering("__ge__"),
  native("__hash__", "($self, /)", (vm, self: Value) => identityHash(vm, self)),
  nativeSteps("__repr__", "($self, /)", reprMethodSteps),
  nativeSteps("__str__", "($self, /)", function* (vm, self: Value) {
    return yield run(reprSteps(vm, self))
  }),
  nativeSteps("__format__", "($self, format_spec, /)", function* (vm, self: Value, spec: Value) {
    if (requireSpec(spec) !== "")
      throw typeError(`unsupported format string passed to ${typeName(self)}.__format__`)
    return yield run(strSteps(vm, self))
  }),
  nativeSteps("__getattribute__", "($self, name, /)", function* (vm, self: Value, name: string) {
    return yield run(genericGetSteps(vm, self, name))
  }),
  native(
    "__setattr__",
    "($self, name, value, /)",
    (vm, self: Value, name: string, value: Value) => genericSet(vm, self, name, value),
    (vm, self: Value, name: string, value: Value) => genericSetSteps(vm, self, name, value),
  ),
  native(
    "__delattr__",
    "($self, name, /)",
    (vm, self: Value, name: string) => genericSet(vm, self, name, undefined),
    (vm, self: Value, name: string) => genericSetSteps(vm, self, name, undefined),
  ),
  native("__dir__", "($self, /)", (_vm, self: Value) => directoryOf(self)),
  native("__sizeof__", "($self, /)", () => 16),
]

const classMethods = [
  native(
    "__init_subclass__",
    "(type, /, *args, **kwargs)",
    (_vm, type: PyType, args: PyTuple, options: PyDict) => {
      const wrong =
        args.items.length > 0 ? `no arguments (${args.items.length} given)` : "no keyword arguments"
      if (args.items.length + options.size > 0)
        throw typeError(`${type.name}.__init_subclass__() takes ${wrong}`)
      return null
    },
  ),
  native("__subclasshook__", "(type, object, /)", () => NotImplemented),
]

/** `__class__`: read everywhere, set among classes of the program. */
const classAttribute = new GetSetDescriptor(
  "__class__",
  (_vm, self) => typeOf(self),
  (_vm, self, value) => {
    if (!(value instanceof PyType))
      throw typeError(
        "__class__ must be set to a class, not '" + typeName(value ?? null) + "' object",
      )
    if (!(self instanceof PyObject) || !self.type.isUserDefined || !value.isUserDefined)
      throw typeError(
        "__class__ assignment only supported for mutable types or ModuleType subclasses",
      )
    self.type = value
    self.attributes?.moveTo(value.firstShape())
  },
)

install(objectType, {
  construct,
  methods,
  classMethods,
  attributes: [classAttribute, instanceDictDescriptor()],
  doc: "The base class of the class hierarchy.",
})

install(noneType, {
  methods: [
    native("__bool__", "($self, /)", () => false),
    native("__repr__", "($self, /)", () => "None"),
  ],
})
install(ellipsisType, {})
install(notImplementedType, {
  methods: [
    native("__bool__", "($self, /)", () => {
      throw typeError("NotImplemented should not be used in a boolean context")
    }),
  ],
})
