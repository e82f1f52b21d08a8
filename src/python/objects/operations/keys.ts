/**
 * Searching dicts and sets when Python has to be asked for hashes or equality. After each answer
 * the table may have changed; then the search begins anew, as in CPython.
 */
import type { PyDict } from "../dict"
import type { KeyTable } from "../key-table"
import { run, type NativeRequest, type NativeSteps } from "../native"
import { unhashable } from "../hash"
import { PySet } from "../set"
import { NEEDS_CALL } from "../singletons"
import { frozensetType } from "../types"
import type { Value } from "../value"
import type { Vm } from "../vm-interface"
import { equalsPlain, equalsSteps } from "./compare"
import { hashSteps } from "./hash-steps"

/** Where a key is (-1 for nowhere), and its hash if Python had to be asked for it. */
export interface Located {
  readonly at: number
  readonly hash: number | bigint | undefined
}

/** Finds a key of any type. A hash that another table knows is not asked for again. */
export function* locateSteps(
  vm: Vm,
  table: KeyTable,
  key: Value,
  known?: number | bigint,
): Generator<NativeRequest, Located, Value> {
  const plain = table.find(key)
  if (plain !== NEEDS_CALL) return { at: plain, hash: undefined }
  const hash = known ?? (yield run(hashSteps(vm, key)))
  if (typeof hash !== "number" && typeof hash !== "bigint") throw new Error("A hash is an int.")
  // A key that Python is asked about only because of its neighbours is added by its token.
  const kept = table.needsHash(key) ? hash : undefined
  let at: number | null = null
  while (at === null) at = yield* searchSteps(vm, table, { key, hash })
  return { at, hash: kept }
}

/** One pass over the candidates; null when the table changed meanwhile. */
function* searchSteps(
  vm: Vm,
  table: KeyTable,
  wanted: { readonly key: Value; readonly hash: number | bigint },
): Generator<NativeRequest, number | null, Value> {
  const version = table.version
  for (const at of [...table.candidates(wanted.hash)]) {
    const candidate = table.keys[at]
    if (candidate === undefined) continue
    const plain = equalsPlain(candidate, wanted.key)
    const isEqual = plain === NEEDS_CALL ? yield run(equalsSteps(vm, candidate, wanted.key)) : plain
    if (table.version !== version) return null
    if (isEqual === true) return at
  }
  return -1
}

/** dict.get(key); `missing` when there is none. */
export function* dictGetSteps(vm: Vm, dict: PyDict, key: Value, missing: Value): NativeSteps {
  const { at } = yield* locateSteps(vm, dict, key)
  return at < 0 ? missing : dict.values[at]!
}

/** Sets or replaces. */
export function* dictSetSteps(
  vm: Vm,
  dict: PyDict,
  key: Value,
  value: Value,
  known?: number | bigint,
): NativeSteps {
  const { at, hash } = yield* locateSteps(vm, dict, key, known)
  if (at >= 0) dict.setAt(at, value)
  else dict.add(key, value, hash)
  return null
}

/** Deletes the key; whether it was there. */
export function* dictDeleteSteps(vm: Vm, dict: PyDict, key: Value): NativeSteps {
  const { at } = yield* locateSteps(vm, dict, key)
  if (at >= 0) dict.deleteAt(at)
  return at >= 0
}

/** Whether a dict or set has the key. */
export function* dictHasSteps(vm: Vm, table: KeyTable, key: Value): NativeSteps {
  return (yield* locateSteps(vm, table, key)).at >= 0
}

/** Adds an element. */
export function* setAddSteps(
  vm: Vm,
  set: PySet,
  element: Value,
  known?: number | bigint,
): NativeSteps {
  const { at, hash } = yield* locateSteps(vm, set, element, known)
  if (at < 0) set.addNew(element, hash)
  return null
}

/** Keys of a table with the hashes it knows, as they are now; a set gives them in its order. */
export function hashedKeys(table: KeyTable): (readonly [Value, number | bigint | undefined])[] {
  const places = table instanceof PySet ? table.slots() : table.keys.keys()
  const found: (readonly [Value, number | bigint | undefined])[] = []
  for (const at of places) {
    const key = at < 0 ? undefined : table.keys[at]
    if (key !== undefined) found.push([key, table.hashAt(at)])
  }
  return found
}

/** A set that is looked for in a set stands for the frozenset with its elements. */
export function* elementKey(vm: Vm, item: Value): Generator<NativeRequest, Value, Value> {
  if (!(item instanceof PySet) || unhashable(item) === null) return item
  const key = new PySet(frozensetType)
  for (const element of item.elements()) yield run(setAddSteps(vm, key, element))
  return key
}
