/**
 * Remembers the latest runs, so that a block drawn again (scrolled back, shown in a second pane)
 * appears at once. The same request always gives the same recording, so sharing a run is harmless:
 * whoever advances it advances it for all.
 */
import { Latest } from "../base/latest"
import type { Simulate, Simulation } from "../trace/simulation"

const mostRuns = 12

/** `simulate` that hands out a run again while it is among the latest ones. */
export function cachedSimulate(simulate: Simulate): Simulate {
  const runs = new Latest<string, Simulation>(mostRuns)
  return request => runs.get(JSON.stringify(request), () => simulate(request))
}
