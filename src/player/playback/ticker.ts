/**
 * The only place of the player that knows real time. It asks an injected clock, counts how many
 * steps are due since it started and hands them on; more than one a frame when a run is long.
 */
import type { Disposable } from "../../base/disposable"

/** Real time, as a window has it. */
export interface RealClock {
  /** Milliseconds; only differences mean something. */
  now(): number
  /** Calls back before the next frame; returns what takes that back. */
  schedule(callback: () => void): () => void
}

/** What a ticker drives. */
export interface TickerOptions {
  readonly clock: RealClock
  /** Milliseconds a step stays on screen; asked again each frame, as a run may still grow. */
  stepMilliseconds(): number
  /** Called with the whole steps that became due since the last call, at least 1. */
  onSteps(steps: number): void
}

/** Ticks from now on until it is disposed. */
export function startTicker(options: TickerOptions): Disposable {
  const { clock } = options
  let last = clock.now()
  let isDisposed = false
  let cancel = clock.schedule(frame)

  function frame(): void {
    const interval = options.stepMilliseconds()
    const due = Math.floor((clock.now() - last) / interval)
    if (due > 0) {
      last += due * interval
      options.onSteps(due)
    }
    // The last step may have ended playing, and with it this ticker.
    if (!isDisposed) cancel = clock.schedule(frame)
  }

  return {
    dispose() {
      isDisposed = true
      cancel()
    },
  }
}
