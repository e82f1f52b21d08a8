/**
 * `iter`, `next` and "all items of". Built-in iterators are stepped right here; generators and
 * iterators of classes need the machine.
 */
import { countItems, PER_ITEM } from "../work"
import { PyDict } from "../dict"
import { isRaised, raised, typeError, valueError } from "../exception"
import { PyGenerator } from "../generator"
import { PyIterator } from "../iterator"
import { isPlainIterator, SequenceIterator } from "../iterators-wrapping"
import { PySet } from "../set"
import { run, type NativeSteps } from "../native"
import { intOf } from "../numbers"
import { EXHAUSTED, NEEDS_CALL, NotImplemented, list, type PlainResult } from "../singletons"
import { GeneratorItems } from "../steppers"
import { codePoints } from "../text"
import { typeName } from "../type-of"
import { PyList, PyObject, PyTuple, type Value } from "../value"
import { bytesOf } from "../value-bytes"
import type { Vm } from "../vm-interface"
import { lengthSteps } from "./convert"
import { builtInIterator } from "./iterator-of-kind"
import { callSpecial, isOverridden, specialMethod } from "./special"

/** iter(value) without Python code. */
export function iteratorPlain(value: Value): PlainResult {
  if (!isOverridden(value, "__iter__")) {
    const found = builtInIterator(value)
    if (found !== null) return found
  }
  const method = specialMethod(value, "__iter__")
  if (method === undefined && specialMethod(value, "__getitem__") !== undefined)
    return new SequenceIterator(value)
  if (method === undefined || method === null)
    throw typeError(`'${typeName(value)}' object is not iterable`)
  return NEEDS_CALL
}

/** iter(value) for every type. */
export function* iteratorSteps(_vm: Vm, value: Value): NativeSteps {
  const plain = iteratorPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const iterator = yield callSpecial(specialMethod(value, "__iter__")!, value)
  if (specialMethod(iterator, "__next__") === undefined)
    throw typeError(`iter() returned non-iterator of type '${typeName(iterator)}'`)
  return iterator
}

/** An item that a native takes counts as so many instructions: nobody waits long for an endless one. */
const INSTRUCTIONS_PER_ITEM = 5
const ITEMS_COUNTED_AT_ONCE = 2048

/** The next item of an iterator; NEEDS_CALL for generators and iterators of classes. */
export function nextPlain(vm: Vm, iterator: Value): Value | typeof EXHAUSTED | typeof NEEDS_CALL {
  if (iterator instanceof PyIterator && !iterator.type.isUserDefined) {
    if (++vm.itemsTaken % ITEMS_COUNTED_AT_ONCE === 0) {
      vm.host.work(ITEMS_COUNTED_AT_ONCE * INSTRUCTIONS_PER_ITEM, ITEMS_COUNTED_AT_ONCE * 10)
    }
    return iterator.next(vm)
  }
  return NEEDS_CALL
}

const SMALL_ARRAY = 1 << 16
const LOOKED_AT_EVERY = 1024

/** Accounts for an array each time it has doubled: nothing else of it can be reached while it grows. */
export function accountGrowth(vm: Vm, items: readonly Value[], last: Value): void {
  const { length } = items
  if (length % LOOKED_AT_EVERY !== 0) return
  vm.host.growing(length * (8 + bytesOf(last)))
  if (length >= SMALL_ARRAY && (length & (length - 1)) === 0) vm.host.allocate(length * 8)
}

/** The next item for every type; raises StopIteration at the end. */
export function* nextSteps(vm: Vm, iterator: Value): NativeSteps {
  if (iterator instanceof PyIterator && !isOverridden(iterator, "__next__")) {
    const plain = iterator.next(vm)
    if (plain === EXHAUSTED) throw raised("StopIteration")
    if (plain !== NEEDS_CALL) return plain
    if (iterator.nextSteps !== undefined) return yield run(iterator.nextSteps(vm))
  }
  if (iterator instanceof PyGenerator && iterator.kind === "generator")
    return yield { kind: "resume", generator: iterator, value: null, error: null }
  const method = specialMethod(iterator, "__next__")
  if (method === undefined || method === null)
    throw typeError(`'${typeName(iterator)}' object is not an iterator`)
  return yield callSpecial(method, iterator)
}

/** All items as a new array, when no Python code is needed to get any of them. */
export function collectPlain(vm: Vm, iterable: Value): Value[] | typeof NEEDS_CALL {
  const known = itemsOfKind(iterable)
  if (known !== null) {
    countItems(known.length, PER_ITEM.copied)
    vm.host.charge(known.length * 4)
    return known
  }
  const iterator = iteratorPlain(iterable)
  if (iterator === NEEDS_CALL || !isPlainIterator(iterator)) return NEEDS_CALL
  const items: Value[] = []
  for (;;) {
    const item = nextPlain(vm, iterator)
    if (item === EXHAUSTED || item === NEEDS_CALL) break
    items.push(item)
    accountGrowth(vm, items, item)
  }
  countItems(items.length, PER_ITEM.made)
  vm.host.charge(items.length * 10)
  return items
}

/** The same for who only reads them, and at once: those of a list or tuple themselves, not a copy. */
export function itemsToRead(vm: Vm, iterable: Value): readonly Value[] | typeof NEEDS_CALL {
  const isRow = iterable instanceof PyList || iterable instanceof PyTuple
  if (!isRow || isOverridden(iterable, "__iter__")) return collectPlain(vm, iterable)
  const { items } = iterable
  countItems(items.length, PER_ITEM.copied)
  vm.host.charge(items.length * 4)
  return items
}

/** A copy of the items of what is a container and nothing else. */
function itemsOfKind(iterable: Value): Value[] | null {
  if (typeof iterable === "string") return codePoints(iterable)
  if (!(iterable instanceof PyObject) || isOverridden(iterable, "__iter__")) return null
  if (iterable instanceof PyList || iterable instanceof PyTuple) return iterable.items.slice()
  if (iterable instanceof PySet) return iterable.elements()
  if (iterable instanceof PyDict) return iterable.entries().map(([key]) => key)
  return null
}

/** Asks how many items to expect, as whoever fills a list does; the answer itself is of no use here. */
export function* lengthHintSteps(vm: Vm, iterable: Value): NativeSteps {
  if (!(iterable instanceof PyObject) || !iterable.type.isUserDefined) return null
  try {
    if (specialMethod(iterable, "__len__") !== undefined)
      return yield run(lengthSteps(vm, iterable))
  } catch (error) {
    if (!isRaised(error, "TypeError")) throw error
  }
  const method = specialMethod(iterable, "__length_hint__")
  if (method === undefined) return null
  let answer: Value
  try {
    answer = yield callSpecial(method, iterable)
  } catch (error) {
    if (!isRaised(error, "TypeError")) throw error
    return null
  }
  if (answer === NotImplemented) return null
  const hint = intOf(answer)
  if (hint === null) throw typeError(`__length_hint__ must be an integer, not ${typeName(answer)}`)
  if (hint < 0) throw valueError("__length_hint__() should return >= 0")
  return null
}

/** All items as a new list, for every type. */
export function* collectSteps(vm: Vm, iterable: Value): NativeSteps {
  const plain = collectPlain(vm, iterable)
  return plain === NEEDS_CALL
    ? yield* drainSteps(vm, yield run(iteratorSteps(vm, iterable)))
    : list(plain)
}

/** The same for who fills a list: a class is asked for the length too. */
export function* collectSizedSteps(vm: Vm, iterable: Value): NativeSteps {
  const plain = collectPlain(vm, iterable)
  if (plain !== NEEDS_CALL) return list(plain)
  const iterator = yield run(iteratorSteps(vm, iterable))
  yield run(lengthHintSteps(vm, iterable))
  return yield* drainSteps(vm, iterator)
}

function* drainSteps(vm: Vm, iterator: Value): NativeSteps {
  const items: Value[] = []
  const all = GeneratorItems.of(iterator, item => {
    items.push(item)
    accountGrowth(vm, items, item)
    return true
  })
  if (all !== null) {
    yield run(all)
    return list(items)
  }
  try {
    for (;;) {
      const item = nextPlain(vm, iterator)
      if (item === EXHAUSTED) break
      const value = item === NEEDS_CALL ? yield run(nextSteps(vm, iterator)) : item
      items.push(value)
      accountGrowth(vm, items, value)
    }
  } catch (error) {
    if (!isRaised(error, "StopIteration")) throw error
  }
  return list(items)
}
