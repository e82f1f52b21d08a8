/**
 * Sorting: stable, by `<` alone. Keys that are all ints or all text are left to the engine. The others
 * may be compared by Python code that prints or counts, so up to 64 items (as far as a reader can
 * follow) are compared in the order of CPython's list sort: runs that rise or fall are found first
 * (`Objects/listsort.txt`), what follows is inserted by halving. Longer lists merge such runs, without
 * CPython's galloping.
 */
import { countItems, PER_ITEM } from "../objects/work"
import { valueError } from "../objects/exception"
import { run, type NativeRequest } from "../objects/native"
import { comparePlain, compareSteps } from "../objects/operations"
import { NEEDS_CALL } from "../objects/singletons"
import { CallEach } from "../objects/steppers"
import type { PyList, Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { truthOf } from "./shared"
import { plainOrder } from "./sort-order"

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

/** Sorted copies of items that are all ints or all text; NEEDS_CALL for others. */
export function sortPlain(
  vm: Vm,
  items: readonly Value[],
  isReversed: boolean,
): Value[] | typeof NEEDS_CALL {
  if (!items.every(item => typeof item === "number" || typeof item === "string")) {
    vm.host.charge(items.length * 40)
    return NEEDS_CALL
  }
  return sortUniform(vm, items, { keys: items, isReversed })
}

/** Nobody can see in which order these keys are compared. */
function sortUniform(
  vm: Vm,
  items: readonly Value[],
  by: { readonly keys: readonly Value[]; readonly isReversed: boolean },
): Value[] | typeof NEEDS_CALL {
  vm.host.charge(items.length * 40)
  countItems(items.length, PER_ITEM.made)
  const places = plainOrder(by.keys, by.isReversed)
  if (places === null) return NEEDS_CALL
  // Copied, not built up: a row that grows leaves its smaller selves behind.
  const sorted = items.slice()
  for (let at = 0; at < places.length; at++) sorted[at] = items[places[at]!]!
  return sorted
}

/** Sorted copies of the items, for keys of every type. */
export function* sortSteps(
  vm: Vm,
  items: readonly Value[],
  options: SortOptions,
): Generator<NativeRequest, Value[], Value> {
  const { key, isReversed } = options
  const keys = key === null ? items : yield* keysOf(key, items)
  const plain = sortUniform(vm, items, { keys, isReversed })
  if (plain !== NEEDS_CALL) return plain
  const keyed = items.map((item, index) => ({ item, key: keys[index]! }))
  // Reversed before and after, equal items keep their order.
  if (isReversed) keyed.reverse()
  const sorted = yield* mergeSort(vm, keyed)
  if (isReversed) sorted.reverse()
  return sorted.map(({ item }) => item)
}

function* keysOf(
  key: Value,
  items: readonly Value[],
): Generator<NativeRequest, readonly Value[], Value> {
  const calls = new CallEach(key, items)
  yield run(calls)
  return calls.results
}

/** Most items of a run that is made longer by insertion. */
const longestInsertion = 64

function* mergeSort(vm: Vm, items: Keyed[]): Generator<NativeRequest, Keyed[], Value> {
  let runs: Keyed[][] = []
  for (let start = 0; start < items.length; ) {
    const ordered = yield* orderRun(vm, items, start)
    const end = Math.max(ordered, Math.min(start + longestInsertion, items.length))
    runs.push(yield* insertFrom(vm, items.slice(start, end), ordered - start))
    start = end
  }
  while (runs.length > 1) {
    const merged: Keyed[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at]!, runs[at + 1]]
      merged.push(right === undefined ? left : yield* merge(vm, left, right))
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** Where the items from `start` are no longer in order, after a falling run was turned round. */
function* orderRun(vm: Vm, items: Keyed[], start: number): Generator<NativeRequest, number, Value> {
  let end = yield* riseFrom(vm, items, start + 1)
  if (end === items.length) return end
  if (end > start + 1) {
    if (yield* isLess(vm, items[start]!, items[end - 1]!)) return end
    reversePart(items, start, end)
  }
  end++
  // Equal neighbours are turned round at once, for turning the whole run turns them back.
  let equal = 0
  for (; end < items.length; end++) {
    if (yield* isLess(vm, items[end]!, items[end - 1]!)) {
      reversePart(items, end - 1 - equal, end)
      equal = 0
    } else if (yield* isLess(vm, items[end - 1]!, items[end]!)) break
    else equal++
  }
  reversePart(items, end - 1 - equal, end)
  reversePart(items, start, end)
  return yield* riseFrom(vm, items, end)
}

/** The first item from `at` on that is less than the one before it. */
function* riseFrom(
  vm: Vm,
  items: readonly Keyed[],
  at: number,
): Generator<NativeRequest, number, Value> {
  let end = at
  while (end < items.length && !(yield* isLess(vm, items[end]!, items[end - 1]!))) end++
  return end
}

function reversePart(items: Keyed[], start: number, end: number): void {
  for (let [low, high] = [start, end - 1]; low < high; low++, high--)
    [items[low], items[high]] = [items[high]!, items[low]!]
}

/** Binary insertion of the items from `sorted` on. */
function* insertFrom(
  vm: Vm,
  items: Keyed[],
  sorted: number,
): Generator<NativeRequest, Keyed[], Value> {
  for (let at = sorted; at < items.length; at++) {
    const pivot = items[at]!
    let [low, high] = [0, at]
    while (low < high) {
      const middle = (low + high) >> 1
      if (yield* isLess(vm, pivot, items[middle]!)) high = middle
      else low = middle + 1
    }
    items.copyWithin(low + 1, low, at)
    items[low] = pivot
  }
  return items
}

function* merge(
  vm: Vm,
  left: readonly Keyed[],
  right: readonly Keyed[],
): Generator<NativeRequest, Keyed[], Value> {
  const merged: Keyed[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length)
    merged.push((yield* isLess(vm, right[r]!, left[l]!)) ? right[r++]! : left[l++]!)
  return merged.concat(left.slice(l), right.slice(r))
}

function* isLess(vm: Vm, a: Keyed, b: Keyed): Generator<NativeRequest, boolean, Value> {
  const plain = comparePlain("<", a.key, b.key)
  if (typeof plain === "boolean") return plain
  return yield* truthOf(
    vm,
    plain === NEEDS_CALL ? yield run(compareSteps(vm, "<", a.key, b.key)) : plain,
  )
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
