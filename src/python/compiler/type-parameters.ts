/** Type parameters and `type` statements (PEP 695, 696). */
import { intrinsics, Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { evaluatedLate } from "./annotations"
import { storeName } from "./names"
import { makeFunction, nestedUnit } from "./nested"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** Makes and binds the parameters; their tuple in a fresh register. */
export function typeParameters(unit: Unit, parameters: readonly ast.TypeParam[]): Register {
  const { assembler } = unit
  const tuple = assembler.allocate()
  unit.scratch(() => {
    const first = assembler.allocate(0)
    for (const parameter of parameters) {
      const target = assembler.allocate()
      typeParameter(unit, parameter, target)
      storeName(unit, parameter.name, target, parameter.range)
    }
    unit.emit(parameters[0]!.range, Op.BUILD_TUPLE, tuple, first, parameters.length)
  })
  return tuple
}

/** (name, bound, default, whether the bound is a tuple of constraints) */
function typeParameter(unit: Unit, parameter: ast.TypeParam, target: Register): void {
  const { range, name, kind, defaultValue } = parameter
  const bound = kind === "TypeVar" ? parameter.bound : null
  unit.scratch(() => {
    const first = unit.assembler.allocate(4)
    unit.emit(range, Op.MOVE, first, unit.constant(name))
    lateOrNone(unit, bound, first + 1)
    lateOrNone(unit, defaultValue, first + 2)
    unit.emit(range, Op.MOVE, first + 3, unit.constant(bound?.kind === "Tuple"))
    unit.emit(range, Op.BUILD_TUPLE, first, first, 4)
    unit.emit(range, Op.INTRINSIC, target, first, intrinsics.indexOf(kind))
  })
}

function lateOrNone(unit: Unit, expression: ast.Expression | null, target: Register): void {
  if (expression) return evaluatedLate(unit, expression, target)
  unit.assembler.emit(Op.MOVE, target, unit.constant(null))
}

/** `type name[T] = value` */
export function typeAlias(unit: Unit, node: ast.TypeAlias): void {
  unit.scratch(() => {
    const alias = unit.assembler.allocate()
    if (node.typeParams.length === 0) makeAlias(unit, node, alias)
    else {
      const { range } = node
      const inner = nestedUnit(unit, unit.scopeOf(node.typeParams), { range })
      const made = inner.assembler.allocate()
      makeAlias(inner, node, made)
      inner.emit(range, Op.RETURN, made)
      makeFunction(unit, { code: inner.finish(), range, target: alias })
      unit.emit(range, Op.CALL, alias, alias, alias, 0)
    }
    storeName(unit, node.name.id, alias, node.name.range)
  })
}

function makeAlias(unit: Unit, node: ast.TypeAlias, target: Register): void {
  unit.scratch(() => {
    const { range } = node
    const first = unit.assembler.allocate(3)
    unit.emit(range, Op.MOVE, first, unit.constant(node.name.id))
    const parameters =
      node.typeParams.length > 0 ? typeParameters(unit, node.typeParams) : unit.constant(null)
    unit.emit(range, Op.MOVE, first + 1, parameters)
    evaluatedLate(unit, node.value, first + 2)
    unit.emit(range, Op.BUILD_TUPLE, first, first, 3)
    unit.emit(range, Op.INTRINSIC, target, first, intrinsics.indexOf("TypeAlias"))
  })
}
