import type { Context } from "./names"
import type { SqlValue } from "./values"

/** A function of the values of one row, and how many it takes. */
export interface SqlFunction {
  readonly least: number
  readonly most: number
  readonly apply: (args: readonly SqlValue[], context: Context) => SqlValue
}
