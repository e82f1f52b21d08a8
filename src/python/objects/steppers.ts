/**
 * Natives that call Python over and over, as explicit state objects: a JavaScript generator that
 * yields a new request for each item would take longer than most of what it calls.
 */
import { isRaised, PyRaise } from "./exception"
import { PyGenerator } from "./generator"
import type { NativeRequest, NativeStepper } from "./native"
import type { Value } from "./value"

type Answer = IteratorResult<NativeRequest, Value>

const END: Answer = { done: true, value: null }

/** Takes the items of a generator until it ends, or `take` refuses one. */
export class GeneratorItems implements NativeStepper {
  /** The item that was refused; undefined when the generator has ended. */
  refused: Value | undefined = undefined
  private isStarted = false
  /** What `takeAtOnce` came to for the item that `next` will be given. */
  private known: { readonly error: PyRaise | null } | null = null
  private readonly step: Answer

  private constructor(
    private readonly generator: PyGenerator,
    private readonly take: (item: Value) => boolean,
  ) {
    this.step = { done: false, value: { kind: "step", generator, value: null, error: null } }
  }

  /** For an iterator that is a generator; null for another. */
  static of(iterator: Value, take: (item: Value) => boolean): GeneratorItems | null {
    const fits = iterator instanceof PyGenerator && iterator.kind === "generator"
    return fits ? new GeneratorItems(iterator, take) : null
  }

  next(item: Value): Answer {
    if (this.refused !== undefined) this.refused = undefined
    else if (this.isStarted) {
      if (this.generator.state === "closed") return END
      if (!this.takes(item)) {
        this.refused = item
        return END
      }
    }
    this.isStarted = true
    return this.step
  }

  /**
   * Takes an item that the generator is about to yield, so that it goes on without being left; false
   * when it has to be left after all.
   */
  takeAtOnce(item: Value): boolean {
    try {
      if (this.take(item)) return true
      this.known = { error: null }
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error
      this.known = { error }
    }
    return false
  }

  private takes(item: Value): boolean {
    const { known } = this
    if (known === null) return this.take(item)
    this.known = null
    if (known.error !== null) throw known.error
    return false
  }

  throw(error: unknown): Answer {
    if (this.generator.state === "closed" && isRaised(error, "StopIteration")) return END
    throw error
  }
}

/** Calls one callable with each of several items. */
export class CallEach implements NativeStepper {
  /** Until it is done, items where their results will be. */
  readonly results: Value[]
  private at = 0
  /** The one argument: calls do not keep what they are given. */
  private readonly args: Value[] = [null]
  private readonly call: Answer

  constructor(
    callee: Value,
    private readonly items: readonly Value[],
  ) {
    const { args } = this
    this.results = items.slice()
    this.call = { done: false, value: { kind: "call", callee, args, keywords: null } }
  }

  next(result: Value): Answer {
    if (this.at > 0) this.results[this.at - 1] = result
    if (this.at === this.items.length) return END
    this.args[0] = this.items[this.at++]!
    return this.call
  }

  throw(error: unknown): Answer {
    throw error
  }
}
