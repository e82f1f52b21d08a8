/** staticmethod and classmethod: how they bind, and what they show of the function inside. */
import { classItem } from "./generic-alias"
import { getAttributeSteps } from "../objects/attributes"
import { PyClassMethod, PyProperty, PyStaticMethod } from "../objects/descriptors"
import type { PyDict } from "../objects/dict"
import { isRaised, raised } from "../objects/exception"
import { BoundMethod } from "../objects/function"
import { native, nativeSteps, type NativeSteps, run } from "../objects/native"
import { textOf } from "../objects/numbers"
import { reprSteps } from "../objects/operations"
import type { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { classmethodType, staticmethodType } from "../objects/types"
import type { PyTuple, Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { callSteps } from "./function"
import { install, readOnly } from "./install"

type Wrapper = PyStaticMethod | PyClassMethod

/** What is taken over from the function, in this order. */
const copiedNames = ["__module__", "__name__", "__qualname__", "__doc__"]

/** `<staticmethod(<function f at 0x...>)>` */
function* reprOf(vm: Vm, self: Wrapper): NativeSteps {
  const inside = textOf(yield run(reprSteps(vm, self.callee))) ?? ""
  const kind = self instanceof PyStaticMethod ? "staticmethod" : "classmethod"
  return `<${kind}(${inside})>`
}

function* initialize(vm: Vm, self: Wrapper, callee: Value): NativeSteps {
  self.callee = callee
  for (const name of copiedNames) {
    try {
      const value = yield run(getAttributeSteps(vm, callee, name))
      self.attributes?.set(name, value)
    } catch (error) {
      if (!isRaised(error, "AttributeError")) throw error
    }
  }
  return null
}

/** A native belongs to one type, so each gets its own. */
const ownMethods = () => [
  nativeSteps("__init__", "($self, function, /)", initialize),
  nativeSteps("__repr__", "($self, /)", reprOf),
]

/** An attribute that is the function's until it was set, and is kept once it was asked for. */
function borrowed(name: string): PyProperty {
  const get = nativeSteps(name, "($self, /)", function* (vm: Vm, self: Wrapper): NativeSteps {
    const known = self.attributes?.get(name)
    if (known !== undefined) return known
    const value = yield run(getAttributeSteps(vm, self.callee, name))
    self.attributes?.set(name, value)
    return value
  })
  const set = native(name, "($self, value, /)", (_vm, self: Wrapper, value: Value) => {
    self.attributes?.set(name, value)
    return null
  })
  const remove = native(name, "($self, /)", (_vm, self: Wrapper) => {
    if (self.attributes?.delete(name) === true) return null
    throw raised("AttributeError", `'${typeName(self)}' object has no attribute '${name}'`)
  })
  return new PyProperty(get, set, remove, null)
}

/** Whether the function inside is abstract, as `abc` asks. */
function isAbstract(): PyProperty {
  const name = "__isabstractmethod__"
  const get = nativeSteps(name, "($self, /)", function* (vm, self: Wrapper) {
    try {
      return yield run(getAttributeSteps(vm, self.callee, name))
    } catch (error) {
      if (isRaised(error, "AttributeError")) return false
      throw error
    }
  })
  return new PyProperty(get, null, null, null)
}

const shared = () => ({
  attributes: [
    readOnly("__func__", (self: Wrapper) => self.callee),
    readOnly("__wrapped__", (self: Wrapper) => self.callee),
  ],
  constants: [
    ["__annotations__", borrowed("__annotations__")],
    ["__annotate__", borrowed("__annotate__")],
    ["__isabstractmethod__", isAbstract()],
  ] as const,
})

install(staticmethodType, {
  ...shared(),
  construct: native(
    "staticmethod",
    "(type, /, *args, **kwargs)",
    (_vm, type: PyType) => new PyStaticMethod(null, type),
  ),
  methods: [
    native(
      "__get__",
      "($self, instance, owner=None, /)",
      (_vm, self: PyStaticMethod) => self.callee,
    ),
    nativeSteps(
      "__call__",
      "($self, /, *args, **kwargs)",
      function* (vm, self: PyStaticMethod, args: PyTuple, keywords: PyDict) {
        return yield* callSteps(vm, self.callee, args, keywords)
      },
    ),
    ...ownMethods(),
  ],
  classMethods: [classItem],
})

install(classmethodType, {
  ...shared(),
  construct: native(
    "classmethod",
    "(type, /, *args, **kwargs)",
    (_vm, type: PyType) => new PyClassMethod(null, type),
  ),
  methods: [
    native(
      "__get__",
      "($self, instance, owner=None, /)",
      (_vm, self: PyClassMethod, instance: Value, owner: Value = null) =>
        new BoundMethod(self.callee, owner ?? typeOf(instance)),
    ),
    ...ownMethods(),
  ],
  classMethods: [classItem],
})
