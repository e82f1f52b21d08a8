import type { TextRange } from "../../base/text-range"
import type { CodeObject } from "../code-object"
import { codeType } from "./types"
import { PyObject } from "./value"
import type { Vm } from "./vm-interface"

/** A compiled code object as Python sees it. */
export class PyCode extends PyObject {
  constructor(readonly code: CodeObject) {
    super(codeType)
  }
}

const KEY = "code objects"

/** The object of a code: the same at every ask. */
export function codeObjectOf(vm: Vm, code: CodeObject): PyCode {
  let known = vm.shared.get(KEY)
  if (!(known instanceof WeakMap)) vm.shared.set(KEY, (known = new WeakMap<CodeObject, PyCode>()))
  const objects = known as WeakMap<CodeObject, PyCode>
  let object = objects.get(code)
  if (object === undefined) objects.set(code, (object = new PyCode(code)))
  return object
}

/** The source range of the instruction that `pc` lies in; null when the code has no positions. */
export function rangeAt(code: CodeObject, pc: number): TextRange | null {
  const positions = code.positions
  let low = 0
  let high = positions.length / 5 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (positions[middle * 5]! <= pc) low = middle
    else high = middle - 1
  }
  if (positions.length === 0) return null
  const row = low * 5
  return {
    line: positions[row + 1]!,
    column: positions[row + 2]!,
    endLine: positions[row + 3]!,
    endColumn: positions[row + 4]!,
  }
}
