/** Objects of classes: asked how they are rebuilt (`__reduce_ex__`), and written as that. */
import { itemsOfIterable } from "../../python/builtins/shared"
import { isRaised, PyRaise } from "../../python/objects/exception"
import { call } from "../../python/objects/native"
import { textOf } from "../../python/objects/numbers"
import { iteratorPlain } from "../../python/objects/operations"
import { PyType } from "../../python/objects/type"
import { typeName, typeOf } from "../../python/objects/type-of"
import { tupleType } from "../../python/objects/types"
import { PyObject, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { attributeOf, attributeOrNone } from "../io/steps"
import { PyDict } from "../../python/objects/dict"
import { appending, setting } from "./containers"
import { lookUp, saveGlobal, tableOf } from "./globals"
import type { PyPickler, Task } from "./pickler"
import { picklingError } from "./types"

/** What the object answers when asked how it is rebuilt: a name, or a tuple. */
export function* reduceSteps(vm: Vm, pickler: PyPickler, value: Value): Steps<Value> {
  const own = yield* attributeOrNone(vm, pickler, "dispatch_table")
  const table = own instanceof PyDict ? own : yield* tableOf(vm, "copyreg", "dispatch_table")
  const registered = lookUp(table, typeOf(value))
  if (registered !== null) return yield call(registered, value)
  if (value instanceof PyType) return textOf(yield* attributeOf(vm, value, "__qualname__"))
  try {
    const reduce = yield* attributeOf(vm, value, "__reduce_ex__")
    return yield call(reduce, pickler.protocol)
  } catch (error) {
    if (error instanceof PyRaise && isRaised(error, "AttributeError") && isMissing(error))
      throw picklingError(`Can't pickle '${typeName(value)}' object`)
    throw error
  }
}

function isMissing(error: PyRaise): boolean {
  return textOf(error.exception.member("name") ?? null) === "__reduce_ex__"
}

/** Saves a function or class by its name. */
export function* saveNamed(
  vm: Vm,
  pickler: PyPickler,
  value: Value,
  name: string | null,
): Steps<void> {
  const reduced = yield* saveGlobal(vm, pickler, value, name)
  if (reduced !== null) yield* saveReduced(vm, pickler, value, reduced)
}

interface Parts {
  readonly callee: Value
  readonly args: PyTuple
  readonly state: Value
  readonly items: Value
  readonly pairs: Value
  readonly setter: Value
}

/** Writes an object as it is rebuilt. */
export function* saveReduced(vm: Vm, pickler: PyPickler, value: Value, answer: Value): Steps<void> {
  const name = textOf(answer)
  if (name !== null) {
    yield* saveNamed(vm, pickler, value, name)
    return
  }
  const note = { run: () => null, note: () => `when serializing ${shownType(value)} object` }
  pickler.tasks.push(note)
  const parts = partsOf(answer)
  const items = parts.items === null ? null : yield* itemsOfIterable(vm, parts.items)
  const pairs = parts.pairs === null ? null : yield* flatPairs(vm, parts.pairs)
  const after: Task[] = []
  if (items !== null)
    after.push(appending(pickler, items, { endsSingly: true, kind: shownType(value) }))
  if (pairs !== null)
    after.push(setting(pickler, pairs, { endsSingly: true, kind: shownType(value) }))
  if (parts.state !== null) after.push(...stateTasks(pickler, value, parts))
  pickler.then(
    ...(yield* callTasks(vm, pickler, parts)),
    () => {
      const known = pickler.memo.get(value)
      if (known === undefined) pickler.memoize(value)
      else {
        pickler.emit("POP")
        pickler.get(known)
      }
    },
    ...after,
  )
}

function shownType(value: Value): string {
  const type = typeOf(value)
  return type.module === "builtins" || type.module === "__main__"
    ? type.qualname
    : `${type.module}.${type.qualname}`
}

function partsOf(answer: Value): Parts {
  if (!(answer instanceof PyTuple))
    throw picklingError(`__reduce__ must return a string or tuple, not ${typeName(answer)}`)
  const { items } = answer
  if (items.length < 2 || items.length > 6)
    throw picklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
  const [callee = null, args = null, state = null, listed = null, pairs = null, setter = null] =
    items
  const isCallable =
    callee instanceof PyObject &&
    (callee instanceof PyType ||
      typeOf(callee).lookup("__call__") !== undefined ||
      isFunction(callee))
  if (!isCallable) throw wrongItem("first", "callable", callee)
  if (!(args instanceof PyTuple)) throw wrongItem("second", "a tuple", args)
  if (listed !== null && !isIterator(listed)) throw wrongItem("fourth", "an iterator", listed)
  if (pairs !== null && !isIterator(pairs)) throw wrongItem("fifth", "an iterator", pairs)
  return { callee, args, state, items: listed, pairs, setter }
}

function isFunction(value: PyObject): boolean {
  return ["function", "builtin_function_or_method", "method", "method_descriptor"].includes(
    value.type.name,
  )
}

function isIterator(value: Value): boolean {
  if (typeOf(value).lookup("__next__") !== undefined) return true
  try {
    return iteratorPlain(value) === value
  } catch {
    return false
  }
}

function wrongItem(which: string, wanted: string, given: Value): PyRaise {
  return picklingError(
    `${which} item of the tuple returned by __reduce__ must be ${wanted}, not ${typeName(given)}`,
  )
}

function* flatPairs(vm: Vm, pairs: Value): Steps<Value[]> {
  const flat: Value[] = []
  for (const pair of yield* itemsOfIterable(vm, pairs)) {
    if (!(pair instanceof PyTuple) || pair.items.length !== 2)
      throw picklingError("dict items iterator must return 2-tuples")
    flat.push(...pair.items)
  }
  return flat
}

function stateTasks(pickler: PyPickler, value: Value, { state, setter }: Parts): Task[] {
  const note: Task = { run: () => null, note: () => `when serializing ${shownType(value)} state` }
  const push = (task: Task): Task => ({
    run: () => {
      pickler.tasks.push(note, task)
      return null
    },
  })
  if (setter === null) return [push(pickler.saving(state)), emitting(pickler, "BUILD")]
  return [
    pickler.saving(setter),
    pickler.saving(value),
    push(pickler.saving(state)),
    emitting(pickler, "TUPLE2"),
    emitting(pickler, "REDUCE"),
    emitting(pickler, "POP"),
  ]
}

function emitting(pickler: PyPickler, name: string): Task {
  return {
    run: () => {
      pickler.emit(name)
      return null
    },
  }
}

/** The call that makes the object, as short as the protocol allows. */
function* callTasks(vm: Vm, pickler: PyPickler, parts: Parts): Steps<Task[]> {
  const { callee, args } = parts
  const name = textOf(yield* attributeOrNone(vm, callee, "__name__"))
  const [first = null, ...rest] = args.items
  const noted = (task: Task, text: string): Task => ({
    run: () => {
      pickler.tasks.push({ run: () => null, note: () => text }, task)
      return null
    },
  })
  if (name === "__newobj_ex__" && pickler.protocol >= 4)
    return [
      pickler.saving(first),
      pickler.saving(rest[0] ?? null),
      pickler.saving(rest[1] ?? null),
      emitting(pickler, "NEWOBJ_EX"),
    ]
  if (name === "__newobj_ex__" && pickler.protocol >= 2)
    return yield* partialTasks(vm, pickler, args)
  if (name === "__newobj__" && pickler.protocol >= 2) {
    const shown = first instanceof PyType ? first.qualname : ""
    return [
      noted(pickler.saving(first), `when serializing ${shown} class`),
      pickler.saving(new PyTuple(tupleType, rest)),
      emitting(pickler, "NEWOBJ"),
    ]
  }
  return [pickler.saving(callee), pickler.saving(args), emitting(pickler, "REDUCE")]
}

/** Protocols 2 and 3 have no call with keywords: a partial that is called without arguments. */
function* partialTasks(vm: Vm, pickler: PyPickler, args: PyTuple): Steps<Task[]> {
  const [type = null, positional = null, keywords = null] = args.items
  yield call(vm.builtins.get("__import__")!, "functools")
  const partial = yield* attributeOf(vm, vm.modules.get("functools") ?? null, "partial")
  const make = yield* attributeOf(vm, type, "__new__")
  const given = positional instanceof PyTuple ? positional.items : []
  const pairs = keywords instanceof PyDict ? keywords.entries() : []
  const names = new Map(pairs.map(([key, value]) => [textOf(key) ?? "", value]))
  const made = yield {
    kind: "call",
    callee: partial,
    args: [make, type, ...given],
    keywords: names,
  }
  const nothing = new PyTuple(tupleType, [])
  return [pickler.saving(made), pickler.saving(nothing), emitting(pickler, "REDUCE")]
}
