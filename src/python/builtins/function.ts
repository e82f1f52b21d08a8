/** Functions of the program: what they show, what of it can be changed, and how they are called. */
import { codeObjectOf, PyCode } from "../objects/code"
import { dict, PyDict } from "../objects/dict"
import { PyProperty } from "../objects/descriptors"
import { typeError, valueError } from "../objects/exception"
import { BoundMethod, GetSetDescriptor, PyFunction } from "../objects/function"
import { call, native, NativeFunction, nativeSteps, type NativeRequest } from "../objects/native"
import { globalsDict } from "../objects/mirror-dict"
import { reprMethodSteps } from "../objects/operations/repr-steps"
import { tuple } from "../objects/singletons"
import { typeName } from "../objects/type-of"
import { functionType } from "../objects/types"
import { PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly, writable } from "./install"
import { isCallable } from "./functions-iteration"
import { makeFunction } from "./make-function"
import { nameOf } from "./shared"

function requireName(value: Value | undefined, name: string): string {
  if (typeof value !== "string") throw typeError(`${name} must be set to a string object`)
  return value
}

/** `__annotations__`: made by the PEP 649 function on first ask; plain attribute access runs it. */
function* annotationsSteps(self: PyFunction): Generator<NativeRequest, Value, Value> {
  if (self.annotations === null) {
    const made = self.annotate === null ? dict() : yield call(self.annotate, 1)
    if (!(made instanceof PyDict))
      throw typeError(`__annotate__ returned non-dict of type '${typeName(made)}'`)
    self.annotations = made
  }
  return self.annotations
}

const getAnnotations = nativeSteps(
  "__annotations__",
  "(function, /)",
  function* (_vm, self: PyFunction) {
    return yield* annotationsSteps(self)
  },
)

const deleteAnnotations = native("__annotations__", "(function, /)", (_vm, self: PyFunction) => {
  self.annotations = null
  self.annotate = null
  return null
})

const functionAttributes = [
  writable(
    "__name__",
    (self: PyFunction) => self.name,
    (self, value) => {
      self.name = requireName(value, "__name__")
    },
  ),
  writable(
    "__qualname__",
    (self: PyFunction) => self.qualname,
    (self, value) => {
      self.qualname = requireName(value, "__qualname__")
    },
  ),
  writable(
    "__doc__",
    (self: PyFunction) => self.doc,
    (self, value) => {
      self.doc = value ?? null
    },
  ),
  writable(
    "__module__",
    (self: PyFunction) => self.module ?? self.globals.get("__name__") ?? null,
    (self, value) => {
      self.module = value ?? null
    },
  ),
  writable(
    "__defaults__",
    (self: PyFunction) => self.defaults,
    (self, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyTuple))
        throw typeError("__defaults__ must be set to a tuple object")
      self.defaults = value instanceof PyTuple ? value : null
    },
  ),
  writable(
    "__kwdefaults__",
    (self: PyFunction) => self.keywordDefaults,
    (self, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyDict))
        throw typeError("__kwdefaults__ must be set to a dict object")
      self.keywordDefaults = value instanceof PyDict ? value : null
    },
  ),
  writable(
    "__annotate__",
    (self: PyFunction) => self.annotate,
    (self, value) => {
      if (value === undefined) throw typeError("__annotate__ cannot be deleted")
      if (value !== null && !isCallable(value))
        throw typeError("__annotate__ must be callable or None")
      self.annotate = value
      if (value !== null) self.annotations = null
    },
  ),
  writable(
    "__type_params__",
    (self: PyFunction) => self.typeParameters ?? tuple([]),
    (self, value) => {
      if (!(value instanceof PyTuple)) throw typeError("__type_params__ must be set to a tuple")
      self.typeParameters = value
    },
  ),
  new GetSetDescriptor(
    "__code__",
    (vm, self) => (self instanceof PyFunction ? codeObjectOf(vm, self.code) : null),
    (vm, self, value) => {
      if (self instanceof PyFunction) assignCode(vm, self, value)
    },
  ),
  readOnly("__globals__", (self: PyFunction) => globalsDict(self.globals)),
  readOnly("__closure__", (self: PyFunction) =>
    self.closure.length === 0 ? null : tuple(self.closure),
  ),
]

/** `function.__code__ = value`: what it is called with stays, from its defaults to its closure. */
function assignCode(vm: Vm, self: PyFunction, value: Value | undefined): void {
  if (!(value instanceof PyCode)) throw typeError("__code__ must be set to a code object")
  const { code } = value
  const [wanted, given] = [self.closure.length, code.freeNames.length]
  if (wanted !== given) {
    throw valueError(`${self.name}() requires a code object with ${wanted} free vars, not ${given}`)
  }
  self.code = code
  self.template = vm.templateOf(code)
  vm.host.codeChanged()
}

install(functionType, {
  construct: makeFunction,
  methods: [
    nativeSteps("__repr__", "($self, /)", reprMethodSteps),
    native("__get__", "($self, instance, owner=None, /)", (_vm, self: Value, instance: Value) =>
      instance === null ? self : new BoundMethod(self, instance),
    ),
    nativeSteps("__call__", "($self, /, *args, **kwargs)", callSteps),
  ],
  attributes: functionAttributes,
  constants: [
    ["__annotations__", new PyProperty(getAnnotations, setAnnotations(), deleteAnnotations, null)],
  ],
})

function setAnnotations(): NativeFunction {
  return native(
    "__annotations__",
    "(function, value, /)",
    (_vm, self: PyFunction, value: Value) => {
      if (value !== null && !(value instanceof PyDict))
        throw typeError("__annotations__ must be set to a dict object")
      self.annotations = value
      self.annotate = null
      return null
    },
  )
}

/** `callable.__call__(...)`. */
export function* callSteps(
  _vm: Vm,
  self: Value,
  args: PyTuple,
  keywords: PyDict,
): Generator<NativeRequest, Value, Value> {
  const named = new Map(keywords.entries().map(([key, value]) => [nameOf(key), value] as const))
  return yield {
    kind: "call",
    callee: self,
    args: args.items,
    keywords: named.size > 0 ? named : null,
  }
}

/** Names of functions of the program and natives alike. */
