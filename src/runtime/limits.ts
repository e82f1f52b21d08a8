import type { LimitKind } from "../trace/recording"

/** The limits of a run; every one is counted, none is timed. */
export type Limits = Readonly<Record<LimitKind, number>>

/** What a run may use at most: design.md section 3, "Limits". */
export const defaultLimits: Limits = {
  instructions: 200_000_000,
  events: 200_000,
  tasks: 200_000,
  threads: 1_000,
  processes: 64,
  memory: 256 * 1024 * 1024,
  output: 1024 * 1024,
  time: 366 * 24 * 3600 * 1e9,
  allocation: 64 * 1024 * 1024,
}

/** Ends the run: thrown through the machine, never seen by the program. */
export class LimitReached {
  constructor(
    readonly limit: LimitKind,
    readonly value: number,
  ) {}
}
