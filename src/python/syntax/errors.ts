import type { TextRange } from "../../base/text-range"

/** A program that is not Python: CPython's exception class, message and place. */
export interface PythonSyntaxError {
  readonly type: "SyntaxError" | "IndentationError" | "TabError" | "MemoryError"
  readonly message: string
  readonly range: TextRange
}
