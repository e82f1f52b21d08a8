/**
 * Iterators that draw from others or call functions: enumerate, zip, map, filter, iter(f, sentinel),
 * and the one over `__getitem__`.
 */
import { isRaised, raised, valueError } from "./exception"
import { PyIterator, type Rebuilding } from "./iterator"
import { call, run, type NativeRequest, type NativeSteps } from "./native"
import { addInts, type Int } from "./numbers"
import { emptyTuple, EXHAUSTED, NEEDS_CALL, tuple } from "./singletons"
import type { PyType } from "./type"
import { typeOf } from "./type-of"
import { builtinType } from "./types"
import type { Value } from "./value"
import type { Vm } from "./vm-interface"

const asBase = { canBeBase: true }

export const enumerateType = builtinType("enumerate", "fixed", asBase)
export const zipType = builtinType("zip", "fixed", asBase)
export const mapType = builtinType("map", "fixed", asBase)
export const filterType = builtinType("filter", "fixed", asBase)
export const reversedType = builtinType("reversed", "fixed", asBase)
export const callableIteratorType = builtinType("callable_iterator", "fixed")
export const sequenceIteratorType = builtinType("iterator", "fixed")

type Next = Value | typeof EXHAUSTED | typeof NEEDS_CALL

/** How a wrapping iterator steps what it draws from: `nextSteps` of the operations. */
export type StepInner = (vm: Vm, iterator: Value) => NativeSteps

/** Whether an iterator never answers NEEDS_CALL, so that items can be taken without a stack. */
export function isPlainIterator(value: Value): boolean {
  if (!(value instanceof PyIterator) || value.type.isUserDefined) return false
  return value.nextSteps === undefined || (value instanceof DrawingIterator && value.isPlain)
}

/** An iterator that draws from others without calling functions. */
export abstract class DrawingIterator extends PyIterator {
  /** Whether everything it draws from is plain. */
  readonly isPlain: boolean

  constructor(
    type: PyType,
    readonly inner: readonly Value[],
    protected readonly step: StepInner,
  ) {
    super(type)
    this.isPlain = inner.every(isPlainIterator)
  }
}

/** Steps a plain inner iterator. */
function draw(vm: Vm, iterator: Value): Value | typeof EXHAUSTED {
  const item = iterator instanceof PyIterator ? iterator.next(vm) : NEEDS_CALL
  if (item === NEEDS_CALL) throw new Error("A plain iterator asked for a call.")
  return item
}

/** enumerate(iterable, start) */
export class EnumerateIterator extends DrawingIterator {
  constructor(
    iterator: Value,
    private count: Int,
    step: StepInner,
  ) {
    super(enumerateType, [iterator], step)
  }

  override next(vm: Vm): Next {
    if (!this.isPlain) return NEEDS_CALL
    const item = draw(vm, this.inner[0]!)
    return item === EXHAUSTED ? EXHAUSTED : this.pair(item)
  }

  override *nextSteps(vm: Vm): NativeSteps {
    return this.pair(yield run(this.step(vm, this.inner[0]!)))
  }

  override rebuilding(): Rebuilding {
    return { maker: null, args: [this.inner[0]!, this.count] }
  }

  private pair(item: Value): Value {
    const index = this.count
    this.count = addInts(index, 1)
    return tuple([index, item])
  }
}

/** Drawing from more iterators than this is work that counts. */
const MANY = 64

/** zip(*iterables, strict=False) */
export class ZipIterator extends DrawingIterator {
  constructor(
    iterators: readonly Value[],
    private isStrict: boolean,
    step: StepInner,
  ) {
    super(zipType, iterators, step)
  }

  override rebuilding(): Rebuilding {
    const plain = { maker: null, args: this.inner }
    return this.isStrict ? { ...plain, state: true } : plain
  }

  override restore(state: Int): void {
    this.isStrict = state !== 0
  }

  override next(vm: Vm): Next {
    if (!this.isPlain) return NEEDS_CALL
    if (this.inner.length === 0) return EXHAUSTED
    if (this.inner.length > MANY) vm.host.work(this.inner.length)
    const items: Value[] = []
    for (const iterator of this.inner) {
      const item = draw(vm, iterator)
      if (item === EXHAUSTED) return this.finishPlain(vm, items.length)
      items.push(item)
    }
    return tuple(items)
  }

  private finishPlain(vm: Vm, ended: number): typeof EXHAUSTED {
    if (!this.isStrict) return EXHAUSTED
    if (ended > 0) throw shorter("zip", ended)
    for (let at = 1; at < this.inner.length; at++)
      if (draw(vm, this.inner[at]!) !== EXHAUSTED) throw longer("zip", at)
    return EXHAUSTED
  }

  override *nextSteps(vm: Vm): NativeSteps {
    if (this.inner.length === 0) throw raised("StopIteration")
    return tuple(yield* this.stepAll(vm))
  }

  private *stepAll(vm: Vm): Generator<NativeRequest, Value[], Value> {
    const { inner, isStrict, step } = this
    return yield* stepTogether(vm, { inner, step, strictName: isStrict ? "zip" : null })
  }
}

/** Iterators that are stepped together; strict ones must end together. */
interface Together {
  readonly inner: readonly Value[]
  readonly step: StepInner
  /** Who complains when one ends before the others; null for nobody. */
  readonly strictName: "zip" | "map" | null
}

/** An item of each; StopIteration when the first of them ends. */
function* stepTogether(vm: Vm, together: Together): Generator<NativeRequest, Value[], Value> {
  const { inner, step, strictName } = together
  const items: Value[] = []
  try {
    for (const iterator of inner) items.push(yield run(step(vm, iterator)))
  } catch (error) {
    if (strictName === null || !isRaised(error, "StopIteration")) throw error
    if (items.length > 0) throw shorter(strictName, items.length)
    for (let at = 1; at < inner.length; at++)
      if (!(yield* hasEnded(step(vm, inner[at]!)))) throw longer(strictName, at)
    throw error
  }
  return items
}

function* hasEnded(step: NativeSteps): Generator<NativeRequest, boolean, Value> {
  try {
    yield run(step)
    return false
  } catch (error) {
    if (!isRaised(error, "StopIteration")) throw error
    return true
  }
}

function shorter(name: string, at: number): unknown {
  return valueError(`${name}() argument ${at + 1} is shorter than ${earlier(at)}`)
}

function longer(name: string, at: number): unknown {
  return valueError(`${name}() argument ${at + 1} is longer than ${earlier(at)}`)
}

function earlier(at: number): string {
  return at === 1 ? "argument 1" : `arguments 1-${at}`
}

/** map(function, *iterables, strict=False) */
export class MapIterator extends PyIterator {
  constructor(
    private readonly callee: Value,
    private readonly inner: readonly Value[],
    private readonly how: { readonly step: StepInner; isStrict: boolean },
  ) {
    super(mapType)
  }

  override next(): Next {
    return NEEDS_CALL
  }

  override *nextSteps(vm: Vm): NativeSteps {
    const { step, isStrict } = this.how
    const together = { inner: this.inner, step, strictName: isStrict ? ("map" as const) : null }
    return yield call(this.callee, ...(yield* stepTogether(vm, together)))
  }

  override rebuilding(): Rebuilding {
    const plain = { maker: null, args: [this.callee, ...this.inner] }
    return this.how.isStrict ? { ...plain, state: true } : plain
  }

  override restore(state: Int): void {
    this.how.isStrict = state !== 0
  }
}

/** filter(function or None, iterable) */
export class FilterIterator extends PyIterator {
  constructor(
    private readonly callee: Value,
    private readonly inner: Value,
    private readonly operations: { readonly step: StepInner; readonly truth: StepInner },
  ) {
    super(filterType)
  }

  override next(): Next {
    return NEEDS_CALL
  }

  override *nextSteps(vm: Vm): NativeSteps {
    for (;;) {
      const item = yield run(this.operations.step(vm, this.inner))
      const answer = this.callee === null ? item : yield call(this.callee, item)
      const isKept =
        typeof answer === "boolean" ? answer : yield run(this.operations.truth(vm, answer))
      if (isKept === true) return item
    }
  }

  override rebuilding(): Rebuilding {
    return { maker: null, args: [this.callee, this.inner] }
  }
}

/** iter(callable, sentinel) */
export class CallableIterator extends PyIterator {
  private isDone = false

  constructor(
    private readonly callee: Value,
    private readonly sentinel: Value,
    private readonly equals: (vm: Vm, left: Value, right: Value) => NativeSteps,
  ) {
    super(callableIteratorType)
  }

  override next(): Next {
    return this.isDone ? EXHAUSTED : NEEDS_CALL
  }

  override *nextSteps(vm: Vm): NativeSteps {
    let item: Value
    try {
      item = yield call(this.callee)
    } catch (error) {
      if (isRaised(error, "StopIteration")) this.isDone = true
      throw error
    }
    // What was called may have used up this iterator meanwhile.
    if (!this.isDone) this.isDone = (yield run(this.equals(vm, this.sentinel, item))) === true
    if (this.isDone) throw raised("StopIteration")
    return item
  }

  override rebuilding(): Rebuilding {
    return { maker: "iter", args: this.isDone ? [emptyTuple] : [this.callee, this.sentinel] }
  }
}

/** Over anything with `__getitem__`, by index until IndexError; or backwards from a length. */
export class SequenceIterator extends PyIterator {
  private isDone = false

  constructor(
    readonly source: Value,
    private index = 0,
    private readonly direction: 1 | -1 = 1,
  ) {
    super(direction === 1 ? sequenceIteratorType : reversedType)
  }

  override next(): Next {
    return this.isDone || this.index < 0 ? EXHAUSTED : NEEDS_CALL
  }

  override *nextSteps(): NativeSteps {
    const source = this.source
    const method = typeOf(source).lookup("__getitem__")
    if (method === undefined) throw raised("StopIteration")
    try {
      const item = yield call(method, source, this.index)
      this.index += this.direction
      return item
    } catch (error) {
      if (!isRaised(error, "IndexError") && !isRaised(error, "StopIteration")) throw error
      this.isDone = true
      throw raised("StopIteration")
    }
  }

  /** How many items are left of a source of that length. */
  leftOf(length: number): number {
    if (this.isDone) return 0
    if (this.direction === 1) return Math.max(0, length - this.index)
    return length < this.index + 1 ? 0 : this.index + 1
  }

  override rebuilding(): Rebuilding {
    const maker = this.direction === 1 ? "iter" : null
    if (this.isDone) return { maker, args: [emptyTuple] }
    return { maker, args: [this.source], state: this.index }
  }

  override restore(state: Int): void {
    if (!this.isDone) this.index = Math.max(this.direction === 1 ? 0 : -1, Number(state))
  }
}
