import type { Module } from "./ast"
import type { PythonSyntaxError } from "./errors"

/** The first mistake that only a look at the whole program shows. */
export function checkModule(_module: Module): PythonSyntaxError | null {
  return null
}
