/**
 * `pickle.Pickler`: objects to bytes. What is still to be written stands on a stack of its own, so
 * that no depth of data is too deep; each entry does one step and may push others. An entry that
 * stands for a container says, when something inside cannot be pickled, where that was.
 */
import { PyDict } from "../../python/objects/dict"
import { PyException, PyRaise, raised } from "../../python/objects/exception"
import { NativeFunction, call } from "../../python/objects/native"
import { PyFunction } from "../../python/objects/function"
import { intOf, textOf } from "../../python/objects/numbers"
import { PySet } from "../../python/objects/set"
import { PyType } from "../../python/objects/type"
import {
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  listType,
  setType,
  strType,
  tupleType,
} from "../../python/objects/types"
import { PyBytes, PyFloat, PyList, PyObject, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { attributeOrNone, callMethod } from "../io/steps"
import {
  writeBytearray,
  writeBytes,
  writeDict,
  writeFrozenset,
  writeList,
  writeSet,
  writeTuple,
} from "./containers"
import { opcode } from "./opcodes"
import { PickleOutput } from "./output"
import { reduceSteps, saveNamed, saveReduced } from "./reduce"
import { writeFloat, writeInt, writeText } from "./scalars"
import { defaultProtocol, picklerType } from "./types"

/** One thing still to be done. */
export interface Task {
  run(): Steps<void> | null
  /** Where in a container the work is, for the error's notes. */
  note?(): string | null
}

/** A pickler and the pickle it is writing. */
export class PyPickler extends PyObject {
  protocol = defaultProtocol
  fixesImports = true
  /** What has `write`, or null for `dumps`. */
  file: Value = null
  isFast = false
  output = new PickleOutput()
  /** What was written, by identity; texts by what they say. */
  memo = new Map<Value, number>()
  tasks: Task[] = []
  vm: Vm | null = null
  /** Hooks of a subclass. */
  persistentId: Value = null
  reducerOverride: Value = null

  emit(name: string): void {
    this.output.byte(opcode(name))
  }

  get isBinary(): boolean {
    return this.protocol >= 1
  }

  /** Does `steps` in their order, before anything pushed earlier. */
  then(...steps: (Task | (() => Steps<void> | null | undefined | void))[]): void {
    for (const step of steps.reverse())
      this.tasks.push(typeof step === "function" ? { run: () => step() ?? null } : step)
  }

  /** The task of saving a value. */
  saving(value: Value): Task {
    return { run: () => saveValue(this, value) }
  }

  memoize(value: Value): void {
    if (this.isFast) return
    const index = this.memo.size
    this.memo.set(value, index)
    if (this.protocol >= 4) this.emit("MEMOIZE")
    else this.numbered(["PUT", "BINPUT", "LONG_BINPUT"], index)
  }

  get(index: number): void {
    this.numbered(["GET", "BINGET", "LONG_BINGET"], index)
  }

  private numbered([text, short, long]: readonly [string, string, string], index: number): void {
    const { output } = this
    if (!this.isBinary) {
      this.emit(text)
      output.text(`${index}\n`)
    } else if (index < 256) {
      this.emit(short)
      output.byte(index)
    } else {
      this.emit(long)
      output.number(index, 4)
    }
  }
}

/** Writes one value, or pushes what it takes to; null when no Python is needed. */
function saveValue(pickler: PyPickler, value: Value): Steps<void> | null {
  if (pickler.persistentId !== null) return persistentSteps(pickler, value)
  return saveDirectly(pickler, value)
}

function* persistentSteps(pickler: PyPickler, value: Value): Steps<void> {
  const id = yield call(pickler.persistentId, value)
  if (id === null) {
    const steps = saveDirectly(pickler, value)
    if (steps !== null) yield* steps
    return
  }
  if (pickler.isBinary)
    pickler.then({ run: () => saveDirectly(pickler, id) }, () => pickler.emit("BINPERSID"))
  else {
    pickler.emit("PERSID")
    pickler.output.text(`${textOf(id) ?? String(intOf(id))}\n`)
  }
}

function saveDirectly(pickler: PyPickler, value: Value): Steps<void> | null {
  if (saveAtom(pickler, value)) {
    pickler.output.boundary()
    return null
  }
  const known = pickler.memo.get(value)
  if (known !== undefined) {
    pickler.get(known)
    return null
  }
  pickler.then(() => pickler.output.boundary())
  if (saveBuiltIn(pickler, value)) return null
  return saveOther(pickler, value)
}

/** Values without identity. */
function saveAtom(pickler: PyPickler, value: Value): boolean {
  if (value === null) pickler.emit("NONE")
  else if (typeof value === "boolean") writeTruth(pickler, value)
  else if (typeof value === "number" || typeof value === "bigint") writeInt(pickler, value)
  else if (value instanceof PyFloat && value.type === floatType) writeFloat(pickler, value)
  else return false
  return true
}

function writeTruth(pickler: PyPickler, value: boolean): void {
  if (pickler.protocol >= 2) pickler.emit(value ? "NEWTRUE" : "NEWFALSE")
  else pickler.output.text(value ? "I01\n" : "I00\n")
}

/** Exact built-in kinds; subclasses are taken apart. */
function saveBuiltIn(pickler: PyPickler, value: Value): boolean {
  if (typeof value === "string") writeText(pickler, value)
  else if (!(value instanceof PyObject)) return false
  else if (value.type === strType) writeText(pickler, textOf(value) ?? "")
  else if (value instanceof PyTuple && value.type === tupleType) writeTuple(pickler, value)
  else if (value instanceof PyList && value.type === listType) writeList(pickler, value)
  else if (value instanceof PyDict && value.type === dictType) writeDict(pickler, value)
  else if (value instanceof PyBytes && value.type === bytesType) writeBytes(pickler, value)
  else if (value instanceof PyBytes && value.type === bytearrayType) writeBytearray(pickler, value)
  else if (value instanceof PySet && value.type === setType) writeSet(pickler, value)
  else if (value instanceof PySet && value.type === frozensetType) writeFrozenset(pickler, value)
  else return false
  return true
}

function* saveOther(pickler: PyPickler, value: Value): Steps<void> {
  const vm = pickler.vm!
  if (pickler.reducerOverride !== null) {
    const answer = yield call(pickler.reducerOverride, value)
    if (!isNotImplemented(answer)) return yield* saveReduced(vm, pickler, value, answer)
  }
  if (value instanceof PyFunction) return yield* saveNamed(vm, pickler, value, null)
  if (value instanceof PyType) {
    yield* saveType(vm, pickler, value)
    return
  }
  if (value instanceof NativeFunction && value.owner === null && value.module !== "")
    return yield* saveNamed(vm, pickler, value, null)
  const answer = yield* reduceSteps(vm, pickler, value)
  yield* saveReduced(vm, pickler, value, answer)
}

const typesOfSingletons = new Map([
  ["NoneType", null],
  ["ellipsis", "Ellipsis"],
  ["NotImplementedType", "NotImplemented"],
])

function* saveType(vm: Vm, pickler: PyPickler, type: PyType): Steps<void> {
  if (!type.isUserDefined && typesOfSingletons.has(type.name)) {
    const name = typesOfSingletons.get(type.name)
    const only = name === null || name === undefined ? null : vm.builtins.get(name)!
    const reduced = new PyTuple(tupleType, [
      vm.builtins.get("type")!,
      new PyTuple(tupleType, [only]),
    ])
    return yield* saveReduced(vm, pickler, type, reduced)
  }
  yield* saveNamed(vm, pickler, type, null)
}

function isNotImplemented(value: Value): boolean {
  return value instanceof PyObject && value.type.name === "NotImplementedType"
}

/** Pickles a value whole. */
export function* dumpSteps(vm: Vm, pickler: PyPickler, value: Value): Steps<Uint8Array> {
  pickler.vm = vm
  pickler.output = new PickleOutput()
  const isSubclass = pickler.type !== picklerType
  const hook = function* (name: string): Steps<Value> {
    const has = isSubclass || pickler.attributes?.has(name) === true
    return has ? yield* attributeOrNone(vm, pickler, name) : null
  }
  pickler.persistentId = yield* hook("persistent_id")
  pickler.reducerOverride = yield* hook("reducer_override")
  if (pickler.protocol >= 2) {
    pickler.emit("PROTO")
    pickler.output.byte(pickler.protocol)
    pickler.output.isFraming = pickler.protocol >= 4
  }
  pickler.tasks = []
  pickler.then(pickler.saving(value))
  yield* work(vm, pickler)
  pickler.emit("STOP")
  pickler.output.closeFrame()
  return pickler.output.bytes
}

function* work(vm: Vm, pickler: PyPickler): Steps<void> {
  const { tasks } = pickler
  let count = 0
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (++count % 64 === 0) vm.host.work(64, 64 * 30)
    try {
      if (tasks.length > MOST_TASKS) throw tooDeep()
      const steps = task.run()
      if (steps !== null) yield* steps
    } catch (error) {
      if (error instanceof PyRaise) addNotes(error.exception, tasks)
      throw error
    }
  }
}

/**
 * Things still to be done, two for each list in a list, five for each object in an object: about as
 * deep as CPython goes with its usual stack of 8 MB.
 */
const MOST_TASKS = 100_000

function tooDeep(): PyRaise {
  return raised("RecursionError", "maximum recursion depth exceeded while pickling an object")
}

function addNotes(exception: PyException, tasks: readonly Task[]): void {
  const notes = [...tasks].reverse().flatMap(task => task.note?.() ?? [])
  if (notes.length > 0) exception.notes = [...(exception.notes ?? []), ...notes]
}

/** Refuses protocols that do not exist. */
export function checkedProtocol(value: Value | undefined): number {
  if (value === undefined || value === null) return defaultProtocol
  const given = Number(intOf(value) ?? defaultProtocol)
  if (given > 5) throw raised("ValueError", "pickle protocol must be <= 5")
  return given < 0 ? 5 : given
}

/** Hands the bytes to the file's `write`. */
export function* writeTo(vm: Vm, file: Value, bytes: Value): Steps<void> {
  yield* callMethod(vm, file, "write", bytes)
}
