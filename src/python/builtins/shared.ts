/** Rows that several types have in common. */
import type { BinaryOperator } from "../bytecode"
import { operatorMethods } from "../code-object"
import { PyDict } from "../objects/dict"
import { PyGenerator } from "../objects/generator"
import { isRaised, raised, typeError } from "../objects/exception"
import {
  call,
  native,
  nativeSteps,
  run,
  type NativeFunction,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import {
  collectPlain,
  collectSizedSteps,
  collectSteps,
  equalsSteps,
  iteratorPlain,
  iteratorSteps,
  nextPlain,
  nextSteps,
  truthSteps,
} from "../objects/operations"
import { binaryOfKinds, inplaceOfKinds, sequenceOperator } from "../objects/operations/arithmetic"
import {
  compareMethodPlain,
  comparisonMethods,
  compareSteps,
  type ComparisonOperator,
} from "../objects/operations/compare"
import { containsMethodSteps, containsOfKind, containsSteps } from "../objects/operations/contains"
import { clampIndex, indexPlain, indexSteps, lengthOfKind } from "../objects/operations/convert"
import { getItemMethodSteps, getItemOfKind } from "../objects/operations/subscript"
import { reprMethodSteps } from "../objects/operations/repr-steps"
import { EXHAUSTED, NEEDS_CALL, NotImplemented, type PlainResult } from "../objects/singletons"
import { typeName, typeOf } from "../objects/type-of"
import { PyList, PyModule, PySlice, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { intOf, textOf, type Int } from "../objects/numbers"
import { valueHashSteps } from "../objects/operations/hash-steps"
import { hashedKeys, locateSteps } from "../objects/operations/keys"
import { isSetLike } from "../objects/operations/set-algebra"
import type { DictView } from "../objects/dict-view"
import { PySet } from "../objects/set"
import { builtInIterator } from "../objects/operations/iterator-of-kind"

/** The six comparisons of a built-in kind (or only == and !=), with what it accepts. */
export function comparisons(
  operators: readonly ComparisonOperator[] = allComparisons,
  accepts: (other: Value) => boolean = () => true,
) {
  return operators.map(operator =>
    native(
      comparisonMethods[operator],
      "($self, value, /)",
      (_vm, self: Value, other: Value) =>
        accepts(other) ? compareMethodPlain(operator, self, other) : NotImplemented,
      (vm, self: Value, other: Value) => compareMethodSteps(vm, operator, self, other),
    ),
  )
}

/** Every comparison. */
export const allComparisons: readonly ComparisonOperator[] = ["<", "<=", "==", "!=", ">", ">="]

/** A comparison of containers whose items need Python. */
function* compareMethodSteps(
  vm: Vm,
  operator: ComparisonOperator,
  self: Value,
  other: Value,
): Generator<NativeRequest, Value, Value> {
  const [left, right] = [itemsOf(self), itemsOf(other)]
  if (left === null || right === null) return yield run(unorderedSteps(vm, operator, self, other))
  const isEquality = operator === "==" || operator === "!="
  if (isEquality && left.length !== right.length) return operator === "!="
  for (let at = 0; at < left.length && at < right.length; at++) {
    const isEqual = yield run(equalsSteps(vm, left[at]!, right[at]!))
    if (isEqual === true) continue
    // Comparing may have removed the items.
    if (at >= left.length || at >= right.length) break
    if (isEquality) return operator === "!="
    return yield run(compareSteps(vm, operator, left[at]!, right[at]!))
  }
  return yield run(compareSteps(vm, operator, left.length, right.length))
}

function itemsOf(value: Value): readonly Value[] | null {
  if (value instanceof PySlice) return [value.start, value.stop, value.step]
  return value instanceof PyList || value instanceof PyTuple ? value.items : null
}

/** Comparisons of dicts, sets and views whose keys or values need Python. */
function* unorderedSteps(
  vm: Vm,
  operator: ComparisonOperator,
  self: Value,
  other: Value,
): Generator<NativeRequest, Value, Value> {
  if (self instanceof PyDict && other instanceof PyDict) {
    const isEqual = yield run(equalDictSteps(vm, self, other))
    return (operator === "==") === isEqual
  }
  if (!isSetLike(self) || !isSetLike(other)) return NotImplemented
  const isReversed = operator === ">" || operator === ">="
  const [part, whole] = isReversed ? [other, self] : [self, other]
  const difference = sizeOf(part) - sizeOf(whole)
  if (operator === "==" || operator === "!=") {
    const isEqual = difference === 0 && (yield* isInsideSteps(vm, part, whole))
    return (operator === "==") === isEqual
  }
  const isStrict = operator === "<" || operator === ">"
  if (isStrict ? difference >= 0 : difference > 0) return false
  return yield* isInsideSteps(vm, part, whole)
}

function sizeOf(value: PySet | DictView): number {
  return value instanceof PySet ? value.size : value.dict.size
}

function* isInsideSteps(
  vm: Vm,
  part: PySet | DictView,
  whole: PySet | DictView,
): Generator<NativeRequest, boolean, Value> {
  if (part instanceof PySet && whole instanceof PySet) return yield* subsetSteps(vm, part, whole)
  for (const item of yield* itemsOfIterable(vm, part))
    if ((yield run(containsSteps(vm, whole, item))) !== true) return false
  return true
}

function* equalDictSteps(
  vm: Vm,
  left: PyDict,
  right: PyDict,
): Generator<NativeRequest, boolean, Value> {
  if (left.size !== right.size) return false
  for (const [key, value] of left.entries()) {
    const { at } = yield* locateSteps(vm, right, key)
    if (at < 0) return false
    if ((yield run(equalsSteps(vm, value, right.values[at]!))) !== true) return false
  }
  return true
}

/** Whether every element of `part` is in `whole`. */
export function* subsetSteps(
  vm: Vm,
  part: PySet,
  whole: PySet,
): Generator<NativeRequest, boolean, Value> {
  for (const [element, hash] of hashedKeys(part))
    if ((yield* locateSteps(vm, whole, element, hash)).at < 0) return false
  return true
}

/** Does an operator where items need Python. */
type OperatorSteps = (vm: Vm, operator: BinaryOperator, left: Value, right: Value) => NativeSteps

/** Operators of a built-in kind, in both directions, with what it accepts on the other side. */
export function operators(
  names: readonly BinaryOperator[],
  accepts: (other: Value) => boolean = () => true,
  steps?: OperatorSteps,
): NativeFunction[] {
  return names.flatMap(operator => {
    const { method, reflected } = operatorMethods[operator]
    const forward = native(
      method,
      "($self, value, /)",
      (_vm, self: Value, other: Value) =>
        accepts(other) ? binaryOfKinds(operator, self, other) : NotImplemented,
      steps && ((vm, self: Value, other: Value) => steps(vm, operator, self, other)),
    )
    const backward = native(
      reflected,
      "($self, value, /)",
      (_vm, self: Value, other: Value) =>
        accepts(other) ? binaryOfKinds(operator, other, self) : NotImplemented,
      steps && ((vm, self: Value, other: Value) => steps(vm, operator, other, self)),
    )
    return [forward, backward]
  })
}

/** `+` and `*` of a sequence. */
export function sequenceOperators(): NativeFunction[] {
  const row = (name: string, operator: "Add" | "Mult"): NativeFunction =>
    native(name, "($self, value, /)", (_vm, self: Value, other: Value) =>
      sequenceOperator(operator, self, other),
    )
  return [row("__add__", "Add"), row("__mul__", "Mult"), row("__rmul__", "Mult")]
}

/** Augmented operators of a mutable built-in kind. */
export function inplaceOperators(
  names: readonly BinaryOperator[],
  steps?: OperatorSteps,
): NativeFunction[] {
  return names.map(operator =>
    native(
      operatorMethods[operator].inplace,
      "($self, value, /)",
      (_vm, self: Value, other: Value) => inplaceOfKinds(operator, self, other),
      steps && ((vm, self: Value, other: Value) => steps(vm, operator, self, other)),
    ),
  )
}

/** `__len__`, `__contains__`, `__iter__`, `__getitem__` and `__repr__` of a container. */
export function containerMethods(isSubscripted = true): NativeFunction[] {
  const rows = [
    native("__len__", "($self, /)", (_vm, self: Value) => lengthOfKind(self)),
    native(
      "__contains__",
      "($self, key, /)",
      (_vm, self: Value, item: Value) => containsOfKind(self, item),
      containsMethodSteps,
    ),
    native("__iter__", "($self, /)", (_vm, self: Value) => builtInIterator(self) ?? self),
    nativeSteps("__repr__", "($self, /)", reprMethodSteps),
  ]
  if (isSubscripted)
    rows.push(
      native(
        "__getitem__",
        "($self, key, /)",
        (_vm, self: Value, key: Value) => getItemOfKind(self, key),
        getItemMethodSteps,
      ),
    )
  return rows
}

/** Whether `iter` would take it, before it is asked. */
export function isIterable(value: Value): boolean {
  const type = typeOf(value)
  return type.lookup("__iter__") !== undefined || type.lookup("__getitem__") !== undefined
}

/** All items of an iterable, inside a native that lives on a stack. */
export function* itemsOfIterable(
  vm: Vm,
  iterable: Value,
): Generator<NativeRequest, Value[], Value> {
  const plain = collectPlain(vm, iterable)
  if (plain !== NEEDS_CALL) return plain
  const collected = yield run(collectSteps(vm, iterable))
  return collected instanceof PyList ? collected.items : []
}

/** All items for a new list, inside a native that lives on a stack. */
export function* sizedItemsOf(vm: Vm, iterable: Value): Generator<NativeRequest, Value[], Value> {
  const plain = collectPlain(vm, iterable)
  if (plain !== NEEDS_CALL) return plain
  const collected = yield run(collectSizedSteps(vm, iterable))
  return collected instanceof PyList ? collected.items : []
}

/** Hands on what an iterator gives, as it comes: items before an exception count. */
export function* eachOf(
  vm: Vm,
  iterator: Value,
  take: (item: Value) => void,
): Generator<NativeRequest, void, Value> {
  for (;;) {
    const item = yield* nextOf(vm, iterator)
    if (item === EXHAUSTED) return
    take(item)
  }
}

/** iter(value), inside a native that lives on a stack. */
export function* iteratorOf(vm: Vm, value: Value): Generator<NativeRequest, Value, Value> {
  const plain = iteratorPlain(value)
  return plain === NEEDS_CALL ? yield run(iteratorSteps(vm, value)) : plain
}

/** The next item, or EXHAUSTED at the end, inside a native that lives on a stack. */
export function* nextOf(
  vm: Vm,
  iterator: Value,
): Generator<NativeRequest, Value | typeof EXHAUSTED, Value> {
  const plain = nextPlain(vm, iterator)
  if (plain !== NEEDS_CALL) return plain
  try {
    if (iterator instanceof PyGenerator && iterator.kind === "generator")
      return yield { kind: "resume", generator: iterator, value: null, error: null }
    return yield run(nextSteps(vm, iterator))
  } catch (error) {
    if (isRaised(error, "StopIteration")) return EXHAUSTED
    throw error
  }
}

/** bool(value), inside a native that lives on a stack. */
export function* truthOf(vm: Vm, value: Value): Generator<NativeRequest, boolean, Value> {
  if (typeof value === "boolean") return value
  return (yield run(truthSteps(vm, value))) === true
}

/** The int a value stands for, inside a native that lives on a stack. */
export function* indexOf(vm: Vm, value: Value): Generator<NativeRequest, Int, Value> {
  const plain = indexPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const index = yield run(indexSteps(vm, value))
  return typeof index === "number" || typeof index === "bigint" ? index : 0
}

/** A bound of `index(value, start, stop)`, inside a native that lives on a stack. */
export function* sliceIndexOf(vm: Vm, value: Value): Generator<NativeRequest, number, Value> {
  if (typeof value === "number") return value
  if (intOf(value) === null && typeOf(value).lookup("__index__") === undefined)
    throw typeError("slice indices must be integers or have an __index__ method")
  return clampIndex(yield* indexOf(vm, value))
}

/** Calls a function of a library module that is written in Python. */
export function* libraryCall(
  vm: Vm,
  [module, name]: readonly [string, string],
  ...args: Value[]
): NativeSteps {
  yield call(vm.builtins.get("__import__")!, module)
  const found = vm.modules.get(module)
  const callee = found instanceof PyModule ? found.namespace.get(name) : undefined
  return yield call(callee ?? null, ...args)
}

/** An optional int argument of a plain native; NEEDS_CALL when `__index__` is Python's. */
export function optionalIndex(value: Value | undefined, missing: number): PlainResult<number> {
  if (value === undefined) return missing
  const index = indexPlain(value)
  if (index === NEEDS_CALL) return NEEDS_CALL
  if (typeof index === "number") return index
  throw raised("OverflowError", "Python int too large to convert to C ssize_t")
}

/** Refuses what is no str. */
export function requireText(value: Value, message: (name: string) => string): string {
  const text = textOf(value)
  if (text === null) throw typeError(message(typeName(value)))
  return text
}

/** `__hash__` of a built-in kind with a hash of its own. */
export function hashMethod(): NativeFunction {
  return nativeSteps("__hash__", "($self, /)", function* (vm, self: Value) {
    return yield run(valueHashSteps(vm, self))
  })
}

/** The name a key of a namespace or of keywords is; those are always text. */
export function nameOf(key: Value): string {
  return textOf(key) ?? ""
}
