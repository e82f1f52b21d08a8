/**
 * Values of variables, made when the reader rests on a moment: making them runs the program again.
 * Until then the moment has none, and the panel keeps what it shows.
 */
import type { Disposable } from "../../base/disposable"
import type { EventIndex } from "../../trace/ids"
import type { ValueMoment, ValueSource } from "../../trace/values"

/** How long the reader must stay before values are made, milliseconds. */
export const REST_MILLISECONDS = 120

/** What making values needs. */
export interface RestingOptions {
  readonly source: ValueSource
  /** Calls back after `milliseconds`; returns what takes that back. */
  later(callback: () => void, milliseconds: number): () => void
  /** Values have come: draw again. */
  onValues(): void
}

/** A value source that answers at once, from what it has, and makes the rest in its own time. */
export class RestingValues implements ValueSource, Disposable {
  private readonly made = new Map<EventIndex, ValueMoment | null>()
  private wanted: EventIndex | null = null
  private cancel: (() => void) | null = null

  constructor(private readonly options: RestingOptions) {}

  get keptUpTo(): EventIndex {
    return this.options.source.keptUpTo ?? Infinity
  }

  valuesAt(eventIndex: EventIndex): ValueMoment | null {
    return this.made.get(eventIndex) ?? null
  }

  /** The reader is at `eventIndex`: its values are made, with those of `since`, if they stay there. */
  restAt(eventIndex: EventIndex, since: EventIndex | null): void {
    if (this.wanted === eventIndex) return
    this.dispose()
    this.wanted = eventIndex
    if (this.made.has(eventIndex)) return
    this.cancel = this.options.later(() => this.make(eventIndex, since), REST_MILLISECONDS)
  }

  dispose(): void {
    this.cancel?.()
    this.cancel = null
    this.wanted = null
  }

  private make(eventIndex: EventIndex, since: EventIndex | null): void {
    this.made.set(eventIndex, this.options.source.valuesAt(eventIndex, since))
    this.options.onValues()
  }
}
