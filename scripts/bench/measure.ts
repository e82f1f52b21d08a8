import process from "node:process"

/** Milliseconds of processor time that something took: other programs on the machine count little. */
export function millisOf(action: () => void): number {
  const start = process.cpuUsage()
  action()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The middle of several numbers; of an even count the upper one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** The number that `percent` of 100 stay below. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((left, right) => left - right)
  return sorted[Math.floor((sorted.length * percent) / 100)] ?? NaN
}

/**
 * The numbers of several tries, one after the other, on a clean heap where that can be had. Only
 * before the first: collecting everything also throws away what the engine has compiled.
 */
export function tries<T>(count: number, action: () => T): readonly T[] {
  globalThis.gc?.()
  // As often again to warm up: the engine needs several rounds to find out what is worth compiling.
  for (let round = 0; round < count; round++) action()
  return Array.from({ length: count }, action)
}

/**
 * Processor time after which the engine has compiled what it is going to compile: what runs once in
 * each run, to set up the machine and to import a library, is found worth it only in the fiftieth.
 */
const WARM_MILLIS = 2_500

/**
 * Repeats something that compiles very much code in the beginning until that is over. A fixed number
 * of rounds is too few for what takes 10 ms: the engine compiles beside the program, and that counts
 * as its processor time. (CPython has next to nothing to warm up.)
 */
export function warmUp(action: () => number): void {
  let spent = 0
  while (spent < WARM_MILLIS) spent += action()
}
