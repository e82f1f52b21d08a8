/** Methods, property, super, cells: what they show and how they bind. */
import { assert } from "../../base/assert"
import { registerLayout } from "../code-object"
import {
  bind,
  getAttributePlain,
  getAttributeSteps,
  setAttributeSteps,
} from "../objects/attributes"
import { PyProperty, PySuper } from "../objects/descriptors"
import { isRaised, type PyRaise, raised, typeError } from "../objects/exception"
import { BoundMethod, GetSetDescriptor } from "../objects/function"
import {
  call,
  native,
  NativeFunction,
  nativeSteps,
  run,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import { equalsPlain, truthSteps } from "../objects/operations"
import { reprMethodSteps } from "../objects/operations/repr-steps"
import { NEEDS_CALL, NotImplemented } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import {
  builtinFunctionType,
  cellType,
  getsetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  propertyType,
  superType,
  typeType,
  wrapperDescriptorType,
} from "../objects/types"
import { PyCell, PyObject, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly, writable } from "./install"
import { callSteps } from "./function"

function calleeAttribute(name: "__name__" | "__qualname__" | "__doc__" | "__module__") {
  return new GetSetDescriptor(name, (vm, self) => {
    const found = self instanceof BoundMethod ? getAttributePlain(vm, self.callee, name) : null
    return found === NEEDS_CALL ? null : found
  })
}

install(methodType, {
  construct: native(
    "method",
    "(type, function, instance, /)",
    (_vm, _type, callee: Value, self: Value) => {
      return new BoundMethod(callee, self)
    },
  ),
  methods: [
    nativeSteps("__repr__", "($self, /)", reprMethodSteps),
    native("__eq__", "($self, value, /)", (_vm, self: BoundMethod, other: Value) => {
      if (!(other instanceof BoundMethod)) return NotImplemented
      return self.self === other.self && equalsPlain(self.callee, other.callee) === true
    }),
    native("__hash__", "($self, /)", (vm, self: BoundMethod) => vm.identityOf(self.self)),
    nativeSteps("__call__", "($self, /, *args, **kwargs)", callSteps),
    native("__get__", "($self, instance, owner=None, /)", (_vm, self: Value) => self),
    // Attributes of the function show through: `method.__wrapped__`, `method.retries`.
    nativeSteps("__getattr__", "($self, name, /)", function* (vm, self: BoundMethod, name: string) {
      const plain = getAttributePlain(vm, self.callee, name)
      return plain === NEEDS_CALL ? yield run(getAttributeSteps(vm, self.callee, name)) : plain
    }),
  ],
  attributes: [
    readOnly("__func__", (self: BoundMethod) => self.callee),
    readOnly("__self__", (self: BoundMethod) => self.self),
    calleeAttribute("__name__"),
    calleeAttribute("__qualname__"),
    calleeAttribute("__doc__"),
    calleeAttribute("__module__"),
  ],
})

for (const type of [methodDescriptorType, wrapperDescriptorType])
  install(type, {
    methods: [
      nativeSteps("__repr__", "($self, /)", reprMethodSteps),
      nativeSteps("__call__", "($self, /, *args, **kwargs)", callSteps),
      native(
        "__get__",
        "($self, instance, owner=None, /)",
        (vm, self: NativeFunction, object: Value) =>
          object === null ? self : bind(vm, self, object, typeOf(object)),
      ),
    ],
    attributes: [
      readOnly("__name__", (self: NativeFunction) => self.name),
      readOnly("__qualname__", (self: NativeFunction) => `${self.owner!.name}.${self.name}`),
      readOnly("__module__", (self: NativeFunction) =>
        self.isTextInCPython ? self.owner!.module : null,
      ),
      readOnly("__text_signature__", (self: NativeFunction) => self.textSignature),
      readOnly("__objclass__", (self: NativeFunction) => self.owner),
    ],
  })

/** A built-in function, or a built-in method with its object: the native behind it. */
function nativeOf(self: Value): NativeFunction {
  const found = self instanceof BoundMethod ? self.callee : self
  assert(found instanceof NativeFunction, "a built-in method without its native")
  return found
}

/** `list.append`, by the type of the object it is of. */
function boundQualname({ self, type }: BoundMethod, { name, owner }: NativeFunction): string {
  if (type === methodWrapperType) return `${owner!.name}.${name}`
  return `${(self instanceof PyType ? self : typeOf(self)).qualname}.${name}`
}

for (const type of [builtinFunctionType, methodWrapperType])
  install(type, {
    methods: [
      nativeSteps("__repr__", "($self, /)", reprMethodSteps),
      nativeSteps("__call__", "($self, /, *args, **kwargs)", callSteps),
      native("__eq__", "($self, value, /)", (_vm, self: Value, other: Value) => {
        if (!(self instanceof BoundMethod && other instanceof BoundMethod))
          return self === other ? true : NotImplemented
        return self.self === other.self && self.callee === other.callee
      }),
      native("__hash__", "($self, /)", (vm, self: Value) =>
        vm.identityOf(self instanceof BoundMethod ? self.self : self),
      ),
    ],
    attributes: [
      new GetSetDescriptor("__name__", (_vm, self) => {
        const found = nativeOf(self)
        return found.owner === typeType && found.type === builtinFunctionType
          ? "__new__"
          : found.name
      }),
      new GetSetDescriptor("__qualname__", (_vm, self) =>
        self instanceof BoundMethod ? boundQualname(self, nativeOf(self)) : nativeOf(self).name,
      ),
      new GetSetDescriptor("__module__", (_vm, self) =>
        self instanceof BoundMethod ? null : nativeOf(self).module,
      ),
      new GetSetDescriptor("__text_signature__", (_vm, self) => nativeOf(self).textSignature),
      new GetSetDescriptor("__self__", (vm, self) =>
        self instanceof BoundMethod ? self.self : (vm.modules.get(nativeOf(self).module) ?? null),
      ),
      new GetSetDescriptor("__doc__", () => null),
    ],
  })

for (const type of [getsetDescriptorType, memberDescriptorType])
  install(type, {
    methods: [
      native(
        "__get__",
        "($self, instance, owner=None, /)",
        (vm, self: GetSetDescriptor, object: Value) =>
          object === null ? self : self.get(vm, object),
      ),
      native(
        "__set__",
        "($self, instance, value, /)",
        (vm, self: GetSetDescriptor, ...[object, value]: Value[]) => {
          self.set?.(vm, object!, value)
          return null
        },
      ),
      native("__delete__", "($self, instance, /)", (vm, self: GetSetDescriptor, object: Value) => {
        self.set?.(vm, object, undefined)
        return null
      }),
    ],
    attributes: [
      readOnly("__name__", (self: GetSetDescriptor) => self.name),
      readOnly("__qualname__", ({ owner, name }: GetSetDescriptor) =>
        owner === null ? name : `${owner.name}.${name}`,
      ),
      readOnly("__objclass__", (self: GetSetDescriptor) => self.owner),
    ],
  })

function* documentation(vm: Vm, getter: Value): Generator<NativeRequest, Value, Value> {
  if (!(getter instanceof PyObject)) return null
  try {
    const plain = getAttributePlain(vm, getter, "__doc__")
    return plain === NEEDS_CALL ? yield run(getAttributeSteps(vm, getter, "__doc__")) : plain
  } catch {
    return null
  }
}

/** The docstring of the program's own class would hide that of the property. */
function* setOwnDoc(vm: Vm, self: PyProperty): NativeSteps {
  try {
    return yield run(setAttributeSteps(vm, self, "__doc__", self.doc))
  } catch (error) {
    // Slots may leave no room for it; only a getter's docstring is missed then.
    if (self.isDocOfGetter || !isRaised(error, "AttributeError")) throw error
    return null
  }
}

/** A copy with one accessor replaced, for the decorators. */
function replaced(name: "getter" | "setter" | "deleter") {
  return nativeSteps(name, "($self, object, /)", function* (_vm, self: PyProperty, given: Value) {
    const { getter, setter, deleter, doc, isDocOfGetter } = self
    const parts = { getter, setter, deleter, [name]: given }
    // A docstring that was the getter's comes from the getter again.
    const text = isDocOfGetter && parts.getter !== null ? null : doc
    const copy = yield call(self.type, parts.getter, parts.setter, parts.deleter, text)
    if (copy instanceof PyProperty) copy.name = self.name
    return copy
  })
}

/** The message of a property without that accessor. */
function unreachable(self: PyProperty, instance: Value, missing: string): PyRaise {
  const name = typeof self.name === "string" ? ` '${self.name}'` : ""
  const owner = typeOf(instance).qualname
  return raised("AttributeError", `property${name} of '${owner}' object has no ${missing}`)
}

/** Whether one of the accessors is abstract, as `abc` asks. */
function* isAbstractSteps(vm: Vm, self: PyProperty): NativeSteps {
  for (const accessor of [self.getter, self.setter, self.deleter]) {
    if (accessor === null) continue
    try {
      const flag = yield run(getAttributeSteps(vm, accessor, "__isabstractmethod__"))
      if ((yield run(truthSteps(vm, flag))) === true) return true
    } catch (error) {
      if (!isRaised(error, "AttributeError")) throw error
    }
  }
  return false
}

/** `__name__`: what `__set_name__` told, else the getter's. */
function* propertyName(vm: Vm, self: PyProperty): NativeSteps {
  if (self.name !== undefined) return self.name
  const message = `'${self.type.name}' object has no attribute '__name__'`
  if (self.getter === null) throw raised("AttributeError", message)
  try {
    return yield run(getAttributeSteps(vm, self.getter, "__name__"))
  } catch (error) {
    if (!isRaised(error, "AttributeError")) throw error
    throw raised("AttributeError", message)
  }
}

const setPropertyName = native(
  "__name__",
  "($self, value, /)",
  (_vm, self: PyProperty, value: Value) => {
    self.name = value
    return null
  },
)

/** An attribute that has to ask Python. */
function asked(
  name: string,
  steps: (vm: Vm, self: PyProperty) => NativeSteps,
  setter: Value = null,
): PyProperty {
  const getter = nativeSteps(name, "($self, /)", function* (vm, self: PyProperty) {
    return yield run(steps(vm, self))
  })
  return new PyProperty(getter, setter, null, null)
}

install(propertyType, {
  construct: native(
    "property",
    "(type, /, *args, **kwargs)",
    (_vm, type: PyType) => new PyProperty(null, null, null, null, type),
  ),
  methods: [
    nativeSteps(
      "__init__",
      "($self, /, fget=None, fset=None, fdel=None, doc=None)",
      function* (
        vm,
        self: PyProperty,
        ...[getter = null, setter = null, deleter = null, doc = null]: Value[]
      ) {
        self.getter = getter
        self.setter = setter
        self.deleter = deleter
        self.doc = doc ?? (yield* documentation(vm, getter))
        self.isDocOfGetter = doc === null && self.doc !== null
        if (self.type !== propertyType) yield* setOwnDoc(vm, self)
        return null
      },
    ),
    native("__set_name__", "($self, /, *args)", (_vm, self: PyProperty, args: PyTuple) => {
      const given = args.items.length
      if (given !== 2)
        throw typeError(`__set_name__() takes 2 positional arguments but ${given} were given`)
      self.name = args.items[1]!
      return null
    }),
    replaced("getter"),
    replaced("setter"),
    replaced("deleter"),
    nativeSteps(
      "__get__",
      "($self, instance, owner=None, /)",
      function* (_vm, self: PyProperty, instance: Value) {
        if (instance === null) return self
        if (self.getter === null) throw unreachable(self, instance, "getter")
        return yield call(self.getter, instance)
      },
    ),
    nativeSteps(
      "__set__",
      "($self, instance, value, /)",
      function* (_vm, self: PyProperty, instance: Value, value: Value) {
        if (self.setter === null) throw unreachable(self, instance, "setter")
        return yield call(self.setter, instance, value)
      },
    ),
    nativeSteps(
      "__delete__",
      "($self, instance, /)",
      function* (_vm, self: PyProperty, instance: Value) {
        if (self.deleter === null) throw unreachable(self, instance, "deleter")
        return yield call(self.deleter, instance)
      },
    ),
  ],
  attributes: [
    readOnly("fget", (self: PyProperty) => self.getter),
    readOnly("fset", (self: PyProperty) => self.setter),
    readOnly("fdel", (self: PyProperty) => self.deleter),
    writable(
      "__doc__",
      (self: PyProperty) => self.doc,
      (self, value) => {
        self.doc = value ?? null
      },
    ),
  ],
  constants: [
    ["__isabstractmethod__", asked("__isabstractmethod__", isAbstractSteps)],
    ["__name__", asked("__name__", propertyName, setPropertyName)],
  ],
})

/** `super()`: the class from the `__class__` cell of the caller, the receiver its first argument. */
function superOfCaller(vm: Vm, type: PyType): PySuper {
  const frame = vm.callerFrame
  const hasArguments = frame !== null && frame.code.parameters.positional > 0
  if (!hasArguments) throw raised("RuntimeError", "super(): no arguments")
  const receiver = firstArgument(frame)
  if (receiver === undefined) throw raised("RuntimeError", "super(): arg[0] deleted")
  const cell = classCell(frame)
  if (cell === null) throw raised("RuntimeError", "super(): __class__ cell not found")
  if (!(cell.content instanceof PyType))
    throw raised("RuntimeError", "super(): empty __class__ cell")
  return boundSuper(cell.content, receiver, type)
}

function firstArgument({ code, registers }: NonNullable<Vm["callerFrame"]>): Value | undefined {
  const first = registers[0]
  return first instanceof PyCell && code.cellLocals.includes(0) ? first.content : first
}

function classCell(frame: NonNullable<Vm["callerFrame"]>): PyCell | null {
  const { code } = frame
  const index = code.freeNames.indexOf("__class__")
  if (index < 0) return null
  const cell = frame.registers[registerLayout(code).free + index]
  return cell instanceof PyCell ? cell : null
}

function boundSuper(start: PyType, receiver: Value, type: PyType): PySuper {
  if (receiver instanceof PyType && receiver.isSubtypeOf(start))
    return new PySuper(start, receiver, receiver, type)
  if (typeOf(receiver).isSubtypeOf(start))
    return new PySuper(start, receiver, typeOf(receiver), type)
  const shown =
    receiver instanceof PyType ? `type ${receiver.name}` : `instance of ${typeName(receiver)}`
  throw typeError(
    `super(type, obj): obj (${shown}) is not an instance or subtype of type (${start.name}).`,
  )
}

install(superType, {
  construct: native(
    "super",
    "(type, type_=None, object_or_type=None, /, *more)",
    (vm, type: PyType, start?: Value, receiver?: Value, more?: PyTuple) => {
      const count = (more?.items.length ?? 0) + 2
      if (count > 2) throw typeError(`super() expected at most 2 arguments, got ${count}`)
      if (start === undefined) return superOfCaller(vm, type)
      if (!(start instanceof PyType))
        throw typeError(`super() argument 1 must be a type, not ${typeName(start)}`)
      return boundSuper(start, receiver ?? null, type)
    },
  ),
  methods: [native("__init__", "($self, /, *args, **kwargs)", () => null)],
  attributes: [
    readOnly("__thisclass__", (self: PySuper) => self.start),
    readOnly("__self__", (self: PySuper) => self.receiver),
    readOnly("__self_class__", (self: PySuper) => self.receiverType),
  ],
})

install(cellType, {
  construct: native(
    "cell",
    "(type, contents=None, /)",
    (_vm, type: PyType, content?: Value) => new PyCell(type, content),
  ),
  attributes: [
    new GetSetDescriptor(
      "cell_contents",
      (_vm, self) => {
        if (self instanceof PyCell && self.content !== undefined) return self.content
        throw raised("ValueError", "cell is empty")
      },
      (_vm, self, value) => {
        if (self instanceof PyCell) self.content = value
      },
    ),
  ],
})
