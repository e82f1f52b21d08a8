import { performance } from "node:perf_hooks"

/** How long something took, in milliseconds. */
export function millisOf(action: () => void): number {
  const start = performance.now()
  action()
  return performance.now() - start
}

/** The middle of several numbers; of an even count the upper one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/**
 * The numbers of several tries, one after the other, on a clean heap where that can be had. Only
 * before the first: collecting everything also throws away what the engine has compiled.
 */
export function tries<T>(count: number, action: () => T): readonly T[] {
  globalThis.gc?.()
  action()
  return Array.from({ length: count }, action)
}
