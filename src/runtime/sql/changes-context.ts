import type { Database } from "./database"
import type { Context } from "./names"

/** What a change needs besides its statement. */
export interface ChangeContext {
  readonly context: Context
  readonly database: Database
  readonly hasForeignKeys: boolean
}
