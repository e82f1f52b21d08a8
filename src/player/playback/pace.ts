/** How fast a run is played: 15 to 40 seconds whatever its length, about one step a second. */

const shortest = 15_000
const longest = 40_000
const comfortable = 900

/** Real milliseconds that one step stays on screen while playing. */
export function stepMilliseconds(stepCount: number): number {
  if (stepCount <= 0) return comfortable
  return Math.min(Math.max(stepCount * comfortable, shortest), longest) / stepCount
}
