/**
 * `class`: a function of the body is called by `__build_class__`. It fills the namespace and gives
 * back the cell `__class__` when methods need it, which is also left as `__classcell__`.
 */
import type { TextRange } from "../../base/text-range"
import { intrinsics, Op } from "../bytecode"
import type { CodeObject } from "../code-object"
import type * as ast from "../syntax/ast"
import { bodyAnnotate, prepareAnnotations } from "./annotations"
import { call } from "./calls"
import { docstringOf } from "./docstring"
import { decorated } from "./functions"
import { storeName, valueOf } from "./names"
import { makeFunction, nestedUnit } from "./nested"
import type { Register } from "./registers"
import { typeParameters } from "./type-parameters"
import type { Unit } from "./unit"

/** `class name(bases, keywords): ...` with what stands above it. */
export function classDefinition(unit: Unit, node: ast.ClassDef): void {
  decorated(unit, node, target => {
    if (node.typeParams.length > 0) genericClass(unit, node, target)
    else buildClass(unit, { node, bases: node.bases, target })
  })
}

interface ClassParts {
  readonly node: ast.ClassDef
  readonly bases: readonly ast.Expression[]
  readonly target: Register
}

function buildClass(unit: Unit, { node, bases, target }: ClassParts): void {
  const { assembler } = unit
  const { range } = node
  const callee = assembler.allocate()
  unit.emit(range, Op.LOAD_BUILD_CLASS, callee)
  const first = assembler.allocate(2)
  makeFunction(unit, { code: classCode(unit, node), range, target: first })
  unit.emit(range, Op.MOVE, first + 1, unit.constant(node.name))
  const { keywords } = node
  call(unit, { range, callee, first, lead: 2, args: bases, keywords, target })
}

/** The header, from `class` to the name: where what the body begins with stands. */
function headRange(node: ast.ClassDef): TextRange {
  const { line, column } = node.range
  return { line, column, endLine: line, endColumn: column + "class ".length + node.name.length }
}

/** `class C[T]`: made inside a function that holds the type parameters, with Generic[T] as a base. */
function genericClass(unit: Unit, node: ast.ClassDef, target: Register): void {
  const range = headRange(node)
  const inner = nestedUnit(unit, unit.scopeOf(node.typeParams), { range })
  const made = inner.assembler.allocate()
  const parameters = typeParameters(inner, node.typeParams)
  storeName(inner, ".type_params", parameters, range)
  const generic = inner.assembler.allocate()
  const subscript = intrinsics.indexOf("SubscriptGeneric")
  inner.emit(range, Op.INTRINSIC, generic, parameters, subscript)
  storeName(inner, ".generic_base", generic, range)
  const base: ast.Name = { kind: "Name", id: ".generic_base", range }
  buildClass(inner, { node, bases: [...node.bases, base], target: made })
  inner.emit(range, Op.RETURN, made)
  makeFunction(unit, { code: inner.finish(), range, target })
  unit.emit(range, Op.CALL, target, target, target, 0)
}

function classCode(unit: Unit, node: ast.ClassDef): CodeObject {
  const range = headRange(node)
  const firstLine = (node.decoratorList[0] ?? node).range.line
  const scope = unit.scopeOf(node)
  const inner = nestedUnit(unit, scope, { scopeKind: "class", range, firstLine })
  inner.assembler.line(firstLine)
  classHead(inner, node, range)
  classBody(inner, node)
  classTail(inner, range)
  return inner.finish()
}

function classHead(unit: Unit, node: ast.ClassDef, range: TextRange): void {
  storeValue(unit, "__module__", { kind: "Name", id: "__name__", range })
  storeConstant(unit, { name: "__qualname__", value: unit.options.qualname, range })
  storeConstant(unit, { name: "__firstlineno__", value: unit.options.firstLine, range })
  if (node.typeParams.length > 0) {
    storeValue(unit, "__type_params__", { kind: "Name", id: ".type_params", range })
  }
  if (unit.scope.classCells.has("__classdict__")) {
    unit.scratch(() => {
      const namespace = unit.assembler.allocate()
      unit.emit(range, Op.LOAD_NAMESPACE, namespace)
      unit.emit(range, Op.STORE_CELL, unit.cellRegister("__classdict__"), namespace)
    })
  }
}

function classBody(unit: Unit, node: ast.ClassDef): void {
  unit.docstring = docstringOf(node.body)
  prepareAnnotations(unit, node.body)
  if (unit.docstring === null) unit.statements(node.body)
  else {
    const { range } = node.body[0]!
    unit.assembler.line(range.line)
    storeConstant(unit, { name: "__doc__", value: unit.docstring, range })
    unit.statements(node.body.slice(1))
  }
  bodyAnnotate(unit, node.body, "__annotate_func__")
}

function classTail(unit: Unit, range: TextRange): void {
  const { scope } = unit
  const items = [...scope.staticAttributes].sort()
  const attributes = unit.constant({ type: "tuple", items })
  unit.emit(range, Op.STORE_NAME, unit.name("__static_attributes__"), attributes)
  if (scope.classCells.has("__classdict__")) {
    const cell = unit.cellRegister("__classdict__")
    unit.emit(range, Op.STORE_NAME, unit.name("__classdictcell__"), cell)
  }
  if (scope.classCells.has("__class__")) {
    const cell = unit.cellRegister("__class__")
    unit.emit(range, Op.STORE_NAME, unit.name("__classcell__"), cell)
    unit.emit(range, Op.RETURN, cell)
  }
}

function storeValue(unit: Unit, name: string, value: ast.Expression): void {
  unit.scratch(() => storeName(unit, name, valueOf(unit, value), value.range))
}

function storeConstant(
  unit: Unit,
  { name, value, range }: { name: string; value: string | number; range: TextRange },
): void {
  unit.emit(range, Op.STORE_NAME, unit.name(name), unit.constant(value))
}
