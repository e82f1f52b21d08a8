/** range and slice. */
import { valueError } from "../objects/exception"
import { RangeIterator } from "../objects/iterators"
import { native, nativeSteps, run, type NativeRequest } from "../objects/native"
import { intOf, type Int } from "../objects/numbers"
import { equalsSteps } from "../objects/operations"
import { adjustSlice } from "../objects/operations/slices"
import { indexPlain } from "../objects/operations/convert"
import { range, rangeIndex, rangeLength } from "../objects/range"
import { EXHAUSTED, NEEDS_CALL, tuple, type PlainResult } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { rangeType, sliceType } from "../objects/types"
import { PyFloat, PyObject, type PyRange, PySlice, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly } from "./install"
import { comparisons, containerMethods, hashMethod, indexOf } from "./shared"

function makeRange(first: Int, second: Int | undefined, step: Int = 1): Value {
  if (step === 0) throw valueError("range() arg 3 must not be zero")
  return second === undefined ? range(0, first, 1) : range(first, second, step)
}

function rangePlain(first: Value, second?: Value, third?: Value): PlainResult {
  const start = indexPlain(first)
  const stop = second === undefined ? undefined : indexPlain(second)
  const step = third === undefined ? undefined : indexPlain(third)
  if (start === NEEDS_CALL || stop === NEEDS_CALL || step === NEEDS_CALL) return NEEDS_CALL
  return makeRange(start, stop, step)
}

install(rangeType, {
  construct: native(
    "range",
    "(type, start, stop=None, step=None, /)",
    (_vm, _type: PyType, first: Value, second?: Value, third?: Value) =>
      rangePlain(first, second, third),
    function* (vm, _type: PyType, first: Value, second?: Value, third?: Value) {
      const start = yield* indexOf(vm, first)
      const stop = second === undefined ? undefined : yield* indexOf(vm, second)
      const step = third === undefined ? undefined : yield* indexOf(vm, third)
      return makeRange(start, stop, step)
    },
  ),
  methods: [
    ...containerMethods(),
    ...comparisons(["==", "!="]),
    hashMethod(),
    native("__reversed__", "($self, /)", (_vm, self: PyRange) => new RangeIterator(self, true)),
    native("__bool__", "($self, /)", (_vm, self: PyRange) => rangeLength(self) > 0),
    native(
      "count",
      "($self, object, /)",
      (_vm, self: PyRange, value: Value) =>
        isOfClass(value) ? NEEDS_CALL : placeOf(self, value) >= 0 ? 1 : 0,
      function* (vm, self: PyRange, value: Value) {
        return (yield* placesSteps(vm, self, { value, most: Infinity })).length
      },
    ),
    native(
      "index",
      "($self, object, /)",
      (_vm, self: PyRange, value: Value) => {
        if (isOfClass(value)) return NEEDS_CALL
        const at = placeOf(self, value)
        if (at >= 0) return at
        const kind = intOf(value) === null ? "sequence" : "range"
        throw valueError(`${kind}.index(x): x not in ${kind}`)
      },
      function* (vm, self: PyRange, value: Value) {
        const [first] = yield* placesSteps(vm, self, { value, most: 1 })
        if (first === undefined) throw valueError("sequence.index(x): x not in sequence")
        return first
      },
    ),
  ],
  attributes: [
    readOnly("start", (self: PyRange) => self.start),
    readOnly("stop", (self: PyRange) => self.stop),
    readOnly("step", (self: PyRange) => self.step),
  ],
  doc: "An immutable sequence of numbers.",
})

/** Whether its class may say what it is equal to. */
function isOfClass(value: Value): boolean {
  return value instanceof PyObject && value.type.isUserDefined
}

/** Where the numbers are that compare equal, one after the other, as far as so many are wanted. */
function* placesSteps(
  vm: Vm,
  self: PyRange,
  wanted: { readonly value: Value; readonly most: number },
): Generator<NativeRequest, number[], Value> {
  const places: number[] = []
  const numbers = new RangeIterator(self)
  for (let at = 0; places.length < wanted.most; at++) {
    const number = numbers.next()
    if (number === EXHAUSTED) break
    if ((yield run(equalsSteps(vm, number, wanted.value))) === true) places.push(at)
  }
  return places
}

function placeOf(self: PyRange, value: Value): Int {
  const whole =
    value instanceof PyFloat && Number.isInteger(value.value) ? BigInt(value.value) : intOf(value)
  return whole === null ? -1 : rangeIndex(self, whole)
}

install(sliceType, {
  construct: native(
    "slice",
    "(type, start, stop=None, step=None, /)",
    (_vm, type: PyType, start: Value, stop?: Value, step: Value = null) =>
      stop === undefined
        ? new PySlice(type, null, start, null)
        : new PySlice(type, start, stop, step),
  ),
  methods: [
    nativeSteps("indices", "($self, object, /)", function* (vm, self: PySlice, length: Value) {
      const size = Number(yield* indexOf(vm, length))
      if (size < 0) throw valueError("length should not be negative")
      const parts: (Int | null)[] = []
      for (const part of [self.start, self.stop, self.step])
        parts.push(part === null ? null : yield* indexOf(vm, part))
      const found = adjustSlice({ start: parts[0]!, stop: parts[1]!, step: parts[2]! }, size)
      return tuple([found.start, found.stop, found.step])
    }),
    ...containerMethods(false).filter(({ name }) => name === "__repr__"),
    ...comparisons(),
    hashMethod(),
  ],
  attributes: [
    readOnly("start", (self: PySlice) => self.start),
    readOnly("stop", (self: PySlice) => self.stop),
    readOnly("step", (self: PySlice) => self.step),
  ],
})
