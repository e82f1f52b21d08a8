/** Assignment, unpacking, augmented and annotated assignment, and `del`. */
import { assert } from "../../base/assert"
import { binaryOperators, Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { noteAnnotation } from "./annotations"
import { deleteName, directRegister, storeName, valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** `a = b = value` */
export function assign(unit: Unit, node: ast.Assign): void {
  const [target] = node.targets
  if (target && node.targets.length === 1) return assignOne(unit, target, node.value)
  const value = valueOf(unit, node.value, node.targets)
  for (const each of node.targets) storeTarget(unit, each, value)
}

function assignOne(unit: Unit, target: ast.Expression, value: ast.Expression): void {
  if (target.kind === "Name") {
    const direct = directRegister(unit, target.id)
    if (direct !== null) return unit.into(value, direct)
  }
  if (isElements(target) && isElements(value) && isParallel(target, value)) {
    return assignInParallel(unit, target.elts, value.elts)
  }
  storeTarget(unit, target, valueOf(unit, value, [target]))
}

type Elements = ast.Tuple | ast.List

function isElements(node: ast.Expression): node is Elements {
  return node.kind === "Tuple" || node.kind === "List"
}

/** `a, b = b, a`: as many values as targets, so no tuple need be made. */
function isParallel(target: Elements, value: Elements): boolean {
  const hasStar = [...target.elts, ...value.elts].some(element => element.kind === "Starred")
  return !hasStar && target.elts.length === value.elts.length && target.elts.length <= 8
}

function assignInParallel(
  unit: Unit,
  targets: readonly ast.Expression[],
  values: readonly ast.Expression[],
): void {
  const first = unit.copiedInRow(values)
  targets.forEach((target, index) => storeTarget(unit, target, first + index))
}

/** Assigns the value in `source` to a target of any form. */
export function storeTarget(unit: Unit, target: ast.Expression, source: Register): void {
  unit.scratch(() => {
    switch (target.kind) {
      case "Name":
        return storeName(unit, target.id, source, target.range)
      case "Attribute": {
        const object = valueOf(unit, target.value)
        const name = unit.mangledName(target.attr)
        return unit.emit(target.range, Op.STORE_ATTRIBUTE, object, name, source)
      }
      case "Subscript": {
        const object = valueOf(unit, target.value, [target.slice])
        const key = valueOf(unit, target.slice)
        return unit.emit(target.range, Op.SET_ITEM, object, key, source)
      }
      case "Tuple":
      case "List":
        return unpack(unit, target, source)
      default:
        assert(false, `Nothing is assigned to a ${target.kind}.`)
    }
  })
}

function unpack(unit: Unit, target: Elements, source: Register): void {
  const { elts, range } = target
  const before = elts.findIndex(element => element.kind === "Starred")
  const first = unit.assembler.allocate(elts.length)
  if (before < 0) unit.emit(range, Op.UNPACK, first, elts.length, source)
  else {
    const after = elts.length - before - 1
    unit.emit(range, Op.UNPACK_STARRED, first, before, after, source)
  }
  elts.forEach((element, index) => {
    storeTarget(unit, element.kind === "Starred" ? element.value : element, first + index)
  })
}

const inplaceOperations = new Map<ast.Operator, Op>([
  ["Add", Op.INPLACE_ADD],
  ["Sub", Op.INPLACE_SUBTRACT],
])

interface Inplace {
  readonly target: Register
  readonly left: Register
  readonly value: ast.Expression
}

/** `target op= value`: target read, value evaluated, result stored; object and key evaluated once. */
export function augmentedAssign(unit: Unit, node: ast.AugAssign): void {
  const { target } = node
  switch (target.kind) {
    case "Name":
      return augmentName(unit, node, target)
    case "Attribute":
      return augmentAttribute(unit, node, target)
    case "Subscript":
      return augmentItem(unit, node, target)
  }
}

function inplace(unit: Unit, node: ast.AugAssign, { target, left, value }: Inplace): void {
  const right = valueOf(unit, value)
  const plain = inplaceOperations.get(node.op)
  if (plain !== undefined) return unit.emit(node.range, plain, target, left, right)
  unit.emit(node.range, Op.INPLACE, target, left, right, binaryOperators.indexOf(node.op))
}

function augmentName(unit: Unit, node: ast.AugAssign, target: ast.Name): void {
  const left = valueOf(unit, target, [node.value])
  const direct = directRegister(unit, target.id)
  const result = direct ?? unit.assembler.allocate()
  inplace(unit, node, { target: result, left, value: node.value })
  if (direct === null) storeName(unit, target.id, result, target.range)
}

function augmentAttribute(unit: Unit, node: ast.AugAssign, target: ast.Attribute): void {
  const object = valueOf(unit, target.value, [node.value])
  const value = unit.assembler.allocate()
  const name = unit.mangledName(target.attr)
  unit.emit(target.range, Op.LOAD_ATTRIBUTE, value, object, name)
  inplace(unit, node, { target: value, left: value, value: node.value })
  unit.emit(target.range, Op.STORE_ATTRIBUTE, object, name, value)
}

function augmentItem(unit: Unit, node: ast.AugAssign, target: ast.Subscript): void {
  const object = valueOf(unit, target.value, [target.slice, node.value])
  const key = valueOf(unit, target.slice, [node.value])
  const value = unit.assembler.allocate()
  unit.emit(target.range, Op.GET_ITEM, value, object, key)
  inplace(unit, node, { target: value, left: value, value: node.value })
  unit.emit(target.range, Op.SET_ITEM, object, key, value)
}

/** `target: annotation = value`; annotations of locals are never evaluated. */
export function annotatedAssign(unit: Unit, node: ast.AnnAssign): void {
  const { target, value } = node
  if (value) assignOne(unit, target, value)
  else if (target.kind === "Attribute") valueOf(unit, target.value)
  else if (target.kind === "Subscript") {
    valueOf(unit, target.value)
    valueOf(unit, target.slice)
  }
  if (unit.scope.isFunctionLike) return
  if (node.simple) noteAnnotation(unit, node)
  else if (!unit.context.hasStringAnnotations) valueOf(unit, node.annotation)
}

/** `del target` */
export function deleteTarget(unit: Unit, target: ast.Expression): void {
  unit.scratch(() => {
    switch (target.kind) {
      case "Name":
        return deleteName(unit, target.id, target.range)
      case "Attribute": {
        const object = valueOf(unit, target.value)
        return unit.emit(target.range, Op.DELETE_ATTRIBUTE, object, unit.mangledName(target.attr))
      }
      case "Subscript": {
        const object = valueOf(unit, target.value, [target.slice])
        const key = valueOf(unit, target.slice)
        return unit.emit(target.range, Op.DELETE_ITEM, object, key)
      }
      case "Tuple":
      case "List":
        return target.elts.forEach(element => deleteTarget(unit, element))
      default:
        assert(false, `No ${target.kind} is deleted.`)
    }
  })
}
