/** One thing the terminal can do: a file of its own and a line in `index.ts`. */
export interface Verb {
  readonly name: string
  /** What follows the name: `FILE [--json]`. */
  readonly usage: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** What its own help adds, a line each. */
  readonly details: readonly string[]
  /** Does it and gives the exit status; throws `WrongUse` where it was asked wrongly. */
  run(args: readonly string[]): number
}

/** The exit statuses that are ours; all others are the program's own. */
export const exitStatus = {
  done: 0,
  uncaught: 1,
  limit: 124,
  deadlock: 125,
  wrongUse: 126,
} as const

/** The person asked for something that is not there; `message` says what, in one sentence. */
export class WrongUse extends Error {}
