/**
 * Long repetitions of a run: rounds of one or several turns of the loop in which the same tasks do
 * the same kind of thing, over and over. The first round stays as it is; all that follow it share
 * one narrow place on the axis. Every step in there keeps a place of its own.
 */

/** What of a run is compared; steps count from 1. */
export interface RepeatedRun {
  /** The step each turn of the loop begins with, ascending. */
  readonly turns: readonly number[]
  readonly stepCount: number
  /** A number for what a step is: who does which kind of thing, after how long a jump. */
  traitOf(step: number): number
}

/** Rounds that are like the one before them. */
export interface FoldedRounds {
  readonly firstStep: number
  /** The first step after them. */
  readonly endStep: number
  /** How many rounds. */
  readonly count: number
}

/** A round has so many turns at most. */
const longestRound = 16
/** Fewer rounds, or steps, are no long repetition. */
const fewestRounds = 8
const fewestSteps = 60

/** The long repetitions of a run, in order. */
export function foldsOf(run: RepeatedRun): readonly FoldedRounds[] {
  const { turns, stepCount } = run
  if (turns.length < fewestRounds) return []
  const signatures = turns.map((start, index) =>
    signatureOf(start, turns[index + 1] ?? stepCount + 1, run),
  )
  const folds: FoldedRounds[] = []
  for (let turn = 0; turn < turns.length; ) {
    const { length, count } = longestFrom(turn, signatures)
    const firstStep = turns[turn + length] ?? stepCount + 1
    const endStep = turns[turn + length * (count + 1)] ?? stepCount + 1
    const isLong = count >= fewestRounds && endStep - firstStep >= fewestSteps
    if (isLong) folds.push({ firstStep, endStep, count })
    turn += isLong ? length * (count + 1) : 1
  }
  return folds
}

interface Rounds {
  /** Turns of a round. */
  readonly length: number
  /** How often it comes again. */
  readonly count: number
}

/** The rounds that begin at `turn`, of the length that covers most. */
function longestFrom(turn: number, signatures: readonly number[]): Rounds {
  let best: Rounds = { length: 1, count: 0 }
  for (let length = 1; length <= longestRound; length++) {
    let same = turn
    while (same + length < signatures.length && signatures[same] === signatures[same + length])
      same++
    const count = Math.floor((same - turn) / length)
    if (count * length > best.count * best.length) best = { length, count }
  }
  return best
}

/** The same for turns in which the same happens. */
function signatureOf(firstStep: number, endStep: number, run: RepeatedRun): number {
  let signature = endStep - firstStep
  for (let step = firstStep; step < endStep; step++) {
    signature = (Math.imul(signature, 31) + run.traitOf(step)) | 0
  }
  return signature
}
