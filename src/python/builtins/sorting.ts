/**
 * Sorting: stable, by `<` alone. Keys that are all numbers or all text are compared right here; a
 * merge sort that can call Python does the rest.
 */
import { valueError } from "../objects/exception"
import { call, run, type NativeRequest } from "../objects/native"
import { comparePlain, compareSteps } from "../objects/operations"
import { NEEDS_CALL } from "../objects/singletons"
import { compareText } from "../objects/text"
import type { PyList, Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { truthOf } from "./shared"

/** An item and what it is sorted by. */
interface Keyed {
  readonly item: Value
  readonly key: Value
}

/** `key` and `reverse` of sort and sorted. */
export interface SortOptions {
  readonly key: Value
  readonly isReversed: boolean
}

/** Sorted copies of the items; NEEDS_CALL when Python has to be asked for a key or an order. */
export function sortPlain(
  vm: Vm,
  items: readonly Value[],
  isReversed: boolean,
): Value[] | typeof NEEDS_CALL {
  vm.host.charge(items.length * 40)
  const sign = isReversed ? -1 : 1
  if (items.every(item => typeof item === "number"))
    return items.slice().sort((left, right) => sign * (Number(left) - Number(right)))
  if (items.every(item => typeof item === "string"))
    return items.slice().sort((left, right) => sign * compareText(String(left), String(right)))
  const keyed = items.map(item => ({ item, key: item }))
  return mergePlain(keyed, isReversed)
}

/** Bottom-up merge sort without Python; gives up at the first comparison that needs it. */
function mergePlain(items: readonly Keyed[], isReversed: boolean): Value[] | typeof NEEDS_CALL {
  let runs = items.map(item => [item])
  while (runs.length > 1) {
    const merged: Keyed[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at]!, runs[at + 1]]
      const both = right === undefined ? left : mergePair(left, right, isReversed)
      if (both === NEEDS_CALL) return NEEDS_CALL
      merged.push(both)
    }
    runs = merged
  }
  return (runs[0] ?? []).map(({ item }) => item)
}

function mergePair(
  left: readonly Keyed[],
  right: readonly Keyed[],
  isReversed: boolean,
): Keyed[] | typeof NEEDS_CALL {
  const merged: Keyed[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    const [a, b] = [left[l]!, right[r]!]
    const isLess = isReversed ? comparePlain("<", a.key, b.key) : comparePlain("<", b.key, a.key)
    if (typeof isLess !== "boolean") return NEEDS_CALL
    merged.push(isLess ? right[r++]! : left[l++]!)
  }
  return merged.concat(left.slice(l), right.slice(r))
}

/** Sorted copies of the items, for keys of every type. */
export function* sortSteps(
  vm: Vm,
  items: readonly Value[],
  options: SortOptions,
): Generator<NativeRequest, Value[], Value> {
  const { key, isReversed } = options
  if (key === null) {
    const plain = sortPlain(vm, items, isReversed)
    if (plain !== NEEDS_CALL) return plain
  }
  const keyed: Keyed[] = []
  for (const item of items) keyed.push({ item, key: key === null ? item : yield call(key, item) })
  vm.host.charge(items.length * 40)
  const plain = mergePlain(keyed, isReversed)
  return plain === NEEDS_CALL ? yield* mergeSteps(vm, keyed, isReversed) : plain
}

function* mergeSteps(
  vm: Vm,
  items: readonly Keyed[],
  isReversed: boolean,
): Generator<NativeRequest, Value[], Value> {
  let runs = items.map(item => [item])
  while (runs.length > 1) {
    const merged: Keyed[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at]!, runs[at + 1]]
      merged.push(right === undefined ? left : yield* mergePairSteps(vm, [left, right], isReversed))
    }
    runs = merged
  }
  return (runs[0] ?? []).map(({ item }) => item)
}

function* mergePairSteps(
  vm: Vm,
  [left, right]: readonly [readonly Keyed[], readonly Keyed[]],
  isReversed: boolean,
): Generator<NativeRequest, Keyed[], Value> {
  const merged: Keyed[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    const [a, b] = isReversed ? [left[l]!, right[r]!] : [right[r]!, left[l]!]
    const plain = comparePlain("<", a.key, b.key)
    const answer = plain === NEEDS_CALL ? yield run(compareSteps(vm, "<", a.key, b.key)) : plain
    merged.push((yield* truthOf(vm, answer)) ? right[r++]! : left[l++]!)
  }
  return merged.concat(left.slice(l), right.slice(r))
}

/** list.sort(): the list is empty while Python code runs, as in CPython. */
export function* sortListSteps(
  vm: Vm,
  list: PyList,
  options: SortOptions,
): Generator<NativeRequest, Value, Value> {
  const items = list.items.splice(0)
  let sorted = items
  let isModified = false
  try {
    sorted = yield* sortSteps(vm, items, options)
  } finally {
    isModified = list.items.length > 0
    list.items.length = 0
    for (const item of sorted) list.items.push(item)
  }
  if (isModified) throw valueError("list modified during sort")
  return null
}
