/**
 * The work of natives that grows with what they are given: it is counted as instructions by the machine
 * whose turn it is, so that runs are sliced and limited by what they take. An instruction stands for
 * about thirty nanoseconds.
 */

interface Counter {
  countWork(instructions: number): void
  countBytes(bytes: number): void
}

/** The machine whose turn it is; null while none runs. */
let counter: Counter | null = null

/** Says whose work follows. */
export function countWorkFor(machine: Counter | null): void {
  counter = machine
}

export function countWork(instructions: number): void {
  counter?.countWork(Math.ceil(instructions))
}

export function countBytes(bytes: number): void {
  counter?.countBytes(bytes)
}

/** So many items, letters or bytes are no more than the call itself. */
const FEW = 512

/** Of items, letters or bytes, one after another; `each` in instructions. */
export function countItems(items: number, each: number): void {
  if (items > FEW) countWork(items * each)
}

/** Instructions of one item or letter, for `countItems`. */
export const PER_ITEM = {
  /** Looked at, or moved with its neighbours. */
  seen: 1 / 8,
  /** Copied, or compared with its like. */
  copied: 1 / 2,
  /** Hashed, or put into a table. */
  hashed: 6,
  /** Made anew. */
  made: 1,
  /** A letter looked at by the engine itself. */
  searched: 1 / 64,
}
