/**
 * The one place besides the player's ticker where real time is read. Long work (a program that
 * runs on, a vault to read) goes on in slices of a few milliseconds with rests in between, so that
 * typing and scrolling stay smooth. What the slices compute never depends on how long they were.
 */
import { Component } from "obsidian"
import type { RealClock } from "../player/playback/ticker"
import type { Simulation } from "../trace/simulation"

/** Real milliseconds of one slice. */
const SLICE = 5

/** Real milliseconds between two slices. */
const REST = 8

/** Instructions between two looks at the clock. */
const BATCH = 20_000

/** Shares out real time; everything under way ends when it is unloaded. */
export class Slicer extends Component {
  private isOver = false

  override onunload(): void {
    this.isOver = true
  }

  /** Advances a run for one slice; true when the run is over. */
  runSlice(simulation: Simulation): boolean {
    const end = now(window) + SLICE
    do {
      if (simulation.advance(BATCH)) return true
    } while (now(window) < end)
    return false
  }

  /** Does `work` for each item, also for those that are added meanwhile; false when cut short. */
  async each<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<boolean> {
    let end = now(window) + SLICE
    for (const item of items) {
      if (this.isOver) return false
      await work(item)
      if (now(window) < end) continue
      await this.rest()
      end = now(window) + SLICE
    }
    return !this.isOver
  }

  /** The clock of a window, for playing. */
  clockOf(win: Window): RealClock {
    return {
      now: () => now(win),
      schedule(callback) {
        const frame = win.requestAnimationFrame(() => callback())
        return () => win.cancelAnimationFrame(frame)
      },
    }
  }

  private rest(): Promise<void> {
    return new Promise(resolve => {
      const timer = window.setTimeout(resolve, REST)
      this.register(() => window.clearTimeout(timer))
    })
  }
}

function now(win: Window): number {
  return win.performance.now()
}
