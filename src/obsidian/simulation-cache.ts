/**
 * Remembers the latest runs, so that a block drawn again (scrolled back, shown in a second pane)
 * appears at once. The same request always gives the same recording, so sharing a run is harmless:
 * whoever advances it advances it for all.
 */
import type { Simulate, Simulation } from "../trace/simulation"

const mostRuns = 12

/** `simulate` that hands out a run again while it is among the latest ones. */
export function cachedSimulate(simulate: Simulate): Simulate {
  const runs = new Map<string, Simulation>()
  return request => {
    const key = JSON.stringify(request)
    const run = runs.get(key) ?? simulate(request)
    runs.delete(key)
    runs.set(key, run)
    for (const oldest of runs.keys()) {
      if (runs.size <= mostRuns) break
      runs.delete(oldest)
    }
    return run
  }
}
