/**
 * How built-in objects say what they are rebuilt from: `__reduce_ex__`, `__reduce__`,
 * `__getnewargs__`, `__getstate__`. What `object` answers is written in `copyreg`.
 */
import { PyDict } from "../objects/dict"
import {
  baseExceptionType,
  exceptionTypeNamed,
  type PyException,
  typeError,
} from "../objects/exception"
import { BoundMethod } from "../objects/function"
import { call, native, NativeFunction, nativeSteps, type NativeSteps } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { genericSet, getAttributePlain } from "../objects/attributes"
import { isSlot } from "../objects/instance-attributes"
import { PySet } from "../objects/set"
import { float, list, NEEDS_CALL, tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeOf } from "../objects/type-of"
import {
  builtinFunctionType,
  bytearrayType,
  bytesType,
  complexType,
  ellipsisType,
  floatType,
  frozensetType,
  intType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  notImplementedType,
  objectType,
  rangeType,
  setType,
  sliceType,
  strType,
  tupleType,
} from "../objects/types"
import {
  PyBytes,
  PyComplex,
  PyFloat,
  PyObject,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { libraryCall, nameOf } from "./shared"

function add(type: PyType, ...methods: readonly NativeFunction[]): void {
  for (const method of methods) type.own.set(method.name, method.asMethodOf(type))
}

const objectReduce = nativeSteps("__reduce__", "($self, /)", (vm, self: Value) =>
  libraryCall(vm, ["copyreg", "_reduce_ex"], self, 0),
)

function* reduceEx(vm: Vm, self: Value, protocol: Value): NativeSteps {
  const own = typeOf(self).lookup("__reduce__")
  if (own !== objectReduce && own !== undefined) {
    const plain = getAttributePlain(vm, self, "__reduce__")
    return yield plain === NEEDS_CALL ? call(own, self) : call(plain)
  }
  const version = Number(intOf(protocol) ?? 0)
  const name = version >= 2 ? "_object_reduce_ex" : "_reduce_ex"
  return yield* libraryCall(vm, ["copyreg", name], self, version)
}

add(
  objectType,
  objectReduce,
  nativeSteps("__reduce_ex__", "($self, protocol, /)", reduceEx),
  nativeSteps("__getstate__", "($self, /)", (vm, self: Value) =>
    libraryCall(vm, ["copyreg", "_object_getstate"], self),
  ),
)

/** The plain value of an instance of a class that derives from a built-in one. */
function plainValue(self: Value): Value {
  if (self instanceof PyFloat) return float(self.value)
  if (self instanceof PyTuple) return tuple(self.items)
  if (self instanceof PyBytes) return new PyBytes(bytesType, self.data.slice())
  return textOf(self) ?? intOf(self) ?? self
}

for (const type of [intType, floatType, strType, bytesType, tupleType])
  add(
    type,
    native("__getnewargs__", "($self, /)", (_vm, self: Value) => tuple([plainValue(self)])),
  )
add(
  complexType,
  native("__getnewargs__", "($self, /)", (_vm, self: PyComplex) =>
    tuple([float(self.real), float(self.imaginary)]),
  ),
)

/** The instance dictionary as a state, or None when there is nothing in it. */
function stateOf(self: PyObject, isOwn: (name: string) => boolean = () => true): Value {
  const state = new PyDict()
  for (const [name, value] of self.attributes ?? []) if (isOwn(name)) state.add(name, value)
  return state.size === 0 ? null : state
}

for (const type of [setType, frozensetType])
  add(
    type,
    native("__reduce__", "($self, /)", (_vm, self: PySet) =>
      tuple([typeOf(self), tuple([list([...self.elements()])]), stateOf(self)]),
    ),
  )
add(
  bytearrayType,
  native("__reduce_ex__", "($self, proto=0, /)", (_vm, self: PyBytes) =>
    tuple([typeOf(self), tuple([plainValue(self)]), stateOf(self)]),
  ),
)
add(
  rangeType,
  native("__reduce__", "($self, /)", (_vm, self: PyRange) =>
    tuple([rangeType, tuple([self.start, self.stop, self.step])]),
  ),
)
add(
  sliceType,
  native("__reduce__", "($self, /)", (_vm, self: PySlice) =>
    tuple([sliceType, tuple([self.start, self.stop, self.step])]),
  ),
)
add(
  ellipsisType,
  native("__reduce__", "($self, /)", () => "Ellipsis"),
)
add(
  notImplementedType,
  native("__reduce__", "($self, /)", () => "NotImplemented"),
)

/** Bound methods are asked of their object again. */
function boundReduce(vm: Vm, self: BoundMethod): Value {
  const name = getAttributePlain(vm, self, "__name__")
  const getattr = vm.builtins.get("getattr") ?? null
  return tuple([getattr, tuple([self.self, name === NEEDS_CALL ? "" : name])])
}
for (const type of [methodType, methodWrapperType, builtinFunctionType])
  add(
    type,
    native("__reduce__", "($self, /)", (vm, self: Value) => {
      if (self instanceof BoundMethod) return boundReduce(vm, self)
      return self instanceof NativeFunction ? self.name : null
    }),
  )
add(
  methodDescriptorType,
  native("__reduce__", "($self, /)", (vm, self: NativeFunction) =>
    tuple([vm.builtins.get("getattr") ?? null, tuple([self.owner, self.name])]),
  ),
)

/** What an OSError was made with: its file names are no longer among its arguments. */
function argumentsOf(self: PyException): Value {
  const filename = self.member("filename") ?? null
  const second = self.member("filename2") ?? null
  const isOsError = self.type.isSubtypeOf(exceptionTypeNamed("OSError"))
  if (!isOsError || filename === null || self.args.items.length !== 2) return self.args
  const more = second === null ? [filename] : [filename, null, second]
  return tuple([...self.args.items, ...more])
}

add(
  baseExceptionType,
  native("__reduce__", "($self, /)", (_vm, self: PyException) => {
    const state = stateOf(self, name => !isSlot(name))
    const parts = [self.type, argumentsOf(self)]
    return tuple(state === null ? parts : [...parts, state])
  }),
  native("__setstate__", "($self, state, /)", (vm, self: PyException, state: Value) => {
    if (state === null) return null
    if (!(state instanceof PyDict)) throw typeError("state is not a dictionary")
    for (const [key, value] of state.entries()) genericSet(vm, self, nameOf(key), value)
    return null
  }),
)
