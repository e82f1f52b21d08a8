import type { CodeObject } from "../code-object"
import { codeType } from "./types"
import { PyObject } from "./value"

/** A compiled code object as Python sees it. */
export class PyCode extends PyObject {
  constructor(readonly code: CodeObject) {
    super(codeType)
  }
}
