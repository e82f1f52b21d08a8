/**
 * The one place besides the player's clock where real time is read. Long work (a program that
 * runs on, a vault to read) goes on in slices of a few milliseconds with rests in between, so that
 * typing and scrolling stay smooth. What the slices compute never depends on how long they were.
 */
import { Component } from "obsidian"
import type { Simulation } from "../trace/simulation"

/** Real milliseconds of one slice of something that a person waits for. */
const SLICE = 5

/** Those of one in idle time, which with the engine's own pauses shall be shorter than 8. */
const IDLE_SLICE = 3

/** Real milliseconds after which a slice begins although the app is not idle. */
const LONGEST_REST = 100

/** Real milliseconds between two slices where the app cannot tell when it is idle. */
const REST = 8

/** Instructions between two looks at the clock. */
const BATCH = 20_000

/** Shares out real time; everything under way ends when it is unloaded. */
export class Slicer extends Component {
  private isOver = false
  /** What ends the waits under way. */
  private readonly rests = new Set<() => void>()

  override onunload(): void {
    this.isOver = true
    for (const end of this.rests) end()
    this.rests.clear()
  }

  /** Advances a run for one slice; true when the run is over. */
  runSlice(simulation: Simulation): boolean {
    const end = now() + SLICE
    do {
      if (simulation.advance(BATCH)) return true
    } while (now() < end)
    return false
  }

  /** Does `work` for each item, also for those that are added meanwhile; false when cut short. */
  async each<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<boolean> {
    let end = now() + IDLE_SLICE
    for (const item of items) {
      if (this.isOver) return false
      await work(item)
      if (now() < end) continue
      await this.rest()
      end = now() + IDLE_SLICE
    }
    return !this.isOver
  }

  /**
   * Takes short steps in idle time; false when cut short, which `isWanted` may ask for between two
   * slices.
   */
  async steps(steps: Iterator<void>, isWanted: () => boolean): Promise<boolean> {
    for (;;) {
      await this.rest()
      if (this.isOver || !isWanted()) return false
      const end = now() + IDLE_SLICE
      do {
        if (steps.next().done === true) return true
      } while (now() < end)
    }
  }

  /** Until the app is idle. What was asked for when everything ends is never answered. */
  private rest(): Promise<void> {
    return new Promise(resolve => {
      const end = whenIdle(() => {
        this.rests.delete(end)
        resolve()
      })
      this.rests.add(end)
    })
  }
}

/** Calls back once when the app is idle; returns what ends the wait. */
function whenIdle(callback: () => void): () => void {
  // Not every phone has it.
  const hasIdle: boolean = "requestIdleCallback" in window
  if (!hasIdle) {
    const timer = window.setTimeout(callback, REST)
    return () => window.clearTimeout(timer)
  }
  const request = window.requestIdleCallback(callback, { timeout: LONGEST_REST })
  return () => window.cancelIdleCallback(request)
}

function now(): number {
  return window.performance.now()
}
