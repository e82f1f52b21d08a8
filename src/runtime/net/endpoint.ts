/**
 * What a descriptor can refer to besides files: an end of a pipe, a socket. Whoever waits for it (a
 * blocked thread, a selector) is told of every change and looks again for itself, so there is one
 * truth: what `isReadable` and its sisters say now.
 */
import type { Value } from "../../python/objects/value"
import type { NativeRequest } from "../../python/objects/native"
import { osError } from "../disk/errors"

/** Steps of a native that give something else than a Python value. */
type Steps<Result> = Generator<NativeRequest, Result, Value>

/** One end of something that bytes or connections come through. */
export abstract class Endpoint {
  /** What it is called in a recording: `127.0.0.1:8888`. */
  get placeName(): string {
    return ""
  }
  /** What a thread that waits for it is said to wait for. */
  readonly waitReason: "network" | "pipe" = "network"
  /** Threads in a blocking call; told once. */
  private waiters: (() => void)[] = []
  /** Selectors that watch it; told of every change. */
  readonly watchers = new Set<() => void>()

  /** True when reading (or accepting) would not block: data, end or error. */
  abstract get isReadable(): boolean
  /** True when writing would not block. */
  abstract get isWritable(): boolean
  /** True when nothing can come or go any more (`EPOLLHUP`). */
  get hasHungUp(): boolean {
    return false
  }
  /** True when an error waits to be asked for (`EPOLLERR`). */
  get hasFailed(): boolean {
    return false
  }
  /** True when the other side sends no more (`EPOLLRDHUP`). */
  get isPeerDone(): boolean {
    return false
  }

  /** At most `count` bytes, none at the end; null when it would block. */
  abstract read(count: number): Uint8Array | null
  /** How many bytes were taken; null when it would block. */
  abstract write(bytes: Uint8Array): number | null
  /** The last descriptor is gone. */
  abstract close(): void

  /** Tells everybody who waits that something has changed. */
  changed(): void {
    for (const wake of this.waiters.splice(0)) wake()
    for (const tell of this.watchers) tell()
  }

  /** Wakes a thread at the next change. */
  readonly onParked = (wake: () => void): void => {
    this.waiters.push(wake)
  }
}

/** Until when to wait for an endpoint, and what the clock says. */
export interface Patience {
  /** Virtual time; Infinity for as long as it takes. */
  readonly dueNanos: number
  now(): number
  /** What is asked of the network, for the record. */
  readonly operation?: string
}

/**
 * Asks `attempt` until it gives something, the thread waiting in between; null once the time is
 * over.
 */
export function* waitFor<Result>(
  endpoint: Endpoint,
  patience: Patience,
  attempt: () => Result | null,
): Steps<Result | null> {
  for (;;) {
    const result = attempt()
    if (result !== null) return result
    const { dueNanos, operation = "" } = patience
    if (patience.now() >= dueNanos) return null
    const { onParked, waitReason: reason } = endpoint
    yield { kind: "park", park: { reason, subject: -1, dueNanos, onParked, operation } }
  }
}

/** The failure of asking an endpoint for what it cannot do. */
export function wrongUse(): never {
  throw osError("EBADF")
}
