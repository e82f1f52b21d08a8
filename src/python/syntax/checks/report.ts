import type { TextRange } from "../../../base/text-range"
import type { PythonSyntaxError } from "../errors"

/** What a check says: an error of the symbol table wins over one of the code generator. */
export interface Report {
  /** Mistakes of names, found by CPython's symbol table, for a whole file first. */
  names(message: string, range: TextRange): void
  /** Mistakes of place, found by its code generator. */
  code(message: string, range: TextRange): void
}

/** Keeps the first mistake of each kind. */
export class FirstReport implements Report {
  private ofNames: PythonSyntaxError | null = null
  private ofCode: PythonSyntaxError | null = null

  names(message: string, range: TextRange): void {
    this.ofNames ??= { type: "SyntaxError", message, range }
  }

  code(message: string, range: TextRange): void {
    this.ofCode ??= { type: "SyntaxError", message, range }
  }

  get error(): PythonSyntaxError | null {
    return this.ofNames ?? this.ofCode
  }
}
