/** What can go wrong in SQL, named as the classes of PEP 249 are. */

/** Which exception of a database module tells of the error. */
export type SqlErrorKind = "OperationalError" | "IntegrityError" | "ProgrammingError" | "DataError"

/** What the database says is wrong; `code` is SQLite's name for it. */
export class SqlError extends Error {
  constructor(
    readonly kind: SqlErrorKind,
    message: string,
    readonly code = "SQLITE_ERROR",
  ) {
    super(message)
  }
}

/** An error of the statement itself. */
export const sqlError = (message: string): SqlError => new SqlError("OperationalError", message)

/** SQL that a real database knows and this store does not: said in so many words. */
export function notSimulated(what: string): SqlError {
  return sqlError(`${what} is not simulated: the simulated database understands simple SQL only`)
}
