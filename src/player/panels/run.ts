/**
 * One program being run for one block. The first slice is synchronous, so that the first paint is
 * complete; a longer run goes on in slices while the block is on screen. Slices are counted by
 * the machine and kept short by an injected slicer, the only one here that knows real time.
 */
import type { Disposable } from "../../base/disposable"
import type { Simulate, Simulation, SimulationRequest } from "../../trace/simulation"

/** Instructions of the first, synchronous slice. */
const FIRST_SLICE = 200_000

/** What a run needs from outside. */
export interface RunOptions {
  readonly request: SimulationRequest
  readonly simulate: Simulate
  /** Advances for a few milliseconds at most; true when the run is over. */
  runSlice(simulation: Simulation): boolean
  /** Calls back soon, outside this turn; returns what takes that back. */
  later(callback: () => void): () => void
  /** There is much more to show than at the last call, or the run is over. */
  onGrowth(): void
  /** A mistake of ours came up in a later slice. */
  onFailure(error: unknown): void
}

/** A run and the means to let it go on or rest. */
export interface Run extends Disposable {
  readonly simulation: Simulation
  /** Off screen nothing runs. */
  setVisible(isVisible: boolean): void
}

/** Starts a run; its first slice is over when this returns. */
export function startRun(options: RunOptions): Run {
  const simulation = options.simulate(options.request)
  simulation.advance(FIRST_SLICE)
  let shownEvents = simulation.recording.events.length
  let isVisible = false
  let cancel: (() => void) | null = null

  const slice = () => {
    cancel = null
    try {
      const isOver = options.runSlice(simulation)
      const events = simulation.recording.events.length
      // Showing costs in proportion to what there is: at each doubling, so the sum stays linear.
      if (isOver || events >= shownEvents * 2) {
        shownEvents = events
        options.onGrowth()
      }
      schedule()
    } catch (error) {
      options.onFailure(error)
    }
  }
  const schedule = () => {
    if (isVisible && !simulation.isDone && cancel === null) cancel = options.later(slice)
  }
  const rest = () => {
    cancel?.()
    cancel = null
  }
  return {
    simulation,
    setVisible(visible) {
      isVisible = visible
      if (visible) schedule()
      else rest()
    },
    dispose() {
      isVisible = false
      rest()
    },
  }
}
