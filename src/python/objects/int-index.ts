/**
 * Where the small ints among the keys of a dict or set are: a hash table of its own, open addressing
 * in one array, several times as quick as a `Map` that has to serve every kind of key and to keep an
 * order nobody asks it for.
 */

/** Stands in a row where no key ever was, and where one was and is no more. */
const enum Row {
  Empty = -1,
  Deleted = -2,
}

const FEWEST_ROWS = 32

/** Rows are tried in CPython's order: ints in a row never meet, and all bits of others count in the end. */
const SHIFT = 5

/** Whether a number is small enough to be kept here. */
export function isSmall(token: number): boolean {
  return (token | 0) === token
}

/** Places by int: rows of the int and its place, a third of them empty at least. */
export class IntIndex {
  private rows = emptyRows(FEWEST_ROWS)
  /** The number of rows, less 1: a power of 2 less 1. */
  private mask = FEWEST_ROWS - 1
  /** Rows that are not empty. */
  private used = 0
  private size = 0

  /** The place of an int, or -1. */
  get(token: number): number {
    const row = this.find(token)
    return row < 0 ? -1 : this.rows[row + 1]!
  }

  /** Adds an int that is not there. */
  add(token: number, place: number): void {
    if (3 * this.used > 2 * this.mask) this.grow()
    this.used++
    this.size++
    const { rows, mask } = this
    let row = token & mask
    for (let rest = token; rows[2 * row + 1] !== (Row.Empty as number); ) {
      rest >>>= SHIFT
      row = (5 * row + rest + 1) & mask
    }
    rows[2 * row] = token
    rows[2 * row + 1] = place
  }

  /** Takes out an int that is there. */
  delete(token: number): void {
    this.rows[this.find(token) + 1] = Row.Deleted
    this.size--
  }

  /** Where the row of an int begins, or -1. */
  private find(token: number): number {
    const { rows, mask } = this
    let row = token & mask
    for (let rest = token; ; row = (5 * row + rest + 1) & mask) {
      const place = rows[2 * row + 1]!
      if (place === (Row.Empty as number)) return -1
      if (rows[2 * row] === token && place >= 0) return 2 * row
      rest >>>= SHIFT
    }
  }

  /** Says of every place where it is now. */
  move(moved: Int32Array): void {
    const { rows } = this
    for (let at = 1; at < rows.length; at += 2) {
      const place = rows[at]!
      if (place >= 0) rows[at] = moved[place]!
    }
  }

  copy(): IntIndex {
    const copy = new IntIndex()
    copy.rows = this.rows.slice()
    copy.mask = this.mask
    copy.used = this.used
    copy.size = this.size
    return copy
  }

  /**
   * Makes room for half as many again at least, or only sweeps out what was deleted: keys that come
   * and go would have it swept all the time if there were less.
   */
  private grow(): void {
    const { rows } = this
    const count = Math.max(FEWEST_ROWS, 2 ** Math.ceil(Math.log2(3 * (this.size + 1))))
    this.rows = emptyRows(count)
    this.mask = count - 1
    this.used = 0
    this.size = 0
    for (let at = 0; at < rows.length; at += 2)
      if (rows[at + 1]! >= 0) this.add(rows[at]!, rows[at + 1]!)
  }
}

function emptyRows(count: number): Int32Array {
  return new Int32Array(2 * count).fill(Row.Empty)
}
