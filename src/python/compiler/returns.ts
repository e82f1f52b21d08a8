/** Leaving a function with a value. */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { jumpIf } from "./conditions"
import { valueOf } from "./names"
import { isConstant, isTemporary } from "./registers"
import type { Unit } from "./unit"

/**
 * Returns the value of an expression. One that a `finally` or `with` could change on the way out is
 * copied first; where nothing is on the way, each arm of a conditional returns by itself.
 */
export function returnValue(unit: Unit, node: ast.Expression, range: TextRange): void {
  if (node.kind === "IfExp" && !unit.hasCleanup) {
    const otherwise = unit.assembler.newLabel()
    jumpIf(unit, node.test, { sense: false, to: otherwise })
    unit.scratch(() => returnValue(unit, node.body, range))
    unit.assembler.place(otherwise)
    return returnValue(unit, node.orelse, range)
  }
  const value = valueOf(unit, node)
  const isSafe = isTemporary(value) || isConstant(value) || !unit.hasCleanup
  const kept = isSafe ? value : unit.assembler.allocate()
  if (kept !== value) unit.emit(range, Op.MOVE, kept, value)
  unit.unwind(null, () => unit.emit(range, Op.RETURN, kept))
}
