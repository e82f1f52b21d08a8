/**
 * Lists, tuples, sets, dicts and slices. Short displays are built from registers in a row; long
 * ones, and those with `*` or `**` in them, grow item by item, so that a frame stays small.
 */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type { Constant } from "../code-object"
import type * as ast from "../syntax/ast"
import { tupleOf } from "./constants"
import { valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** Longer displays are not built from registers. */
const longestRow = 32

type Elements = readonly ast.Expression[]

function isRow(elements: Elements): boolean {
  return elements.length <= longestRow && elements.every(element => element.kind !== "Starred")
}

/** `[a, *b]` */
export function listDisplay(unit: Unit, node: ast.List, target: Register): void {
  const constants = node.elts.length > 2 ? tupleOf(node.elts) : undefined
  if (constants !== undefined) return constantList(unit, { node, constants, target })
  if (!isRow(node.elts)) {
    const list = unit.scratchFor(target)
    grownList(unit, list, node)
    return unit.move(node.range, target, list)
  }
  const first = unit.copiedInRow(node.elts)
  unit.emit(node.range, Op.BUILD_LIST, target, first, node.elts.length)
}

interface ConstantDisplay {
  readonly node: ast.List
  readonly constants: Constant
  readonly target: Register
}

function constantList(unit: Unit, { node, constants, target }: ConstantDisplay): void {
  const list = unit.scratchFor(target)
  unit.emit(node.range, Op.BUILD_LIST, list, list, 0)
  unit.emit(node.range, Op.LIST_EXTEND, list, unit.constant(constants))
  unit.move(node.range, target, list)
}

/** `(a, *b)`; one of constants alone is a constant itself and does not come here. */
export function tupleDisplay(unit: Unit, node: ast.Tuple, target: Register): void {
  if (isRow(node.elts)) {
    const first = unit.copiedInRow(node.elts)
    return unit.emit(node.range, Op.BUILD_TUPLE, target, first, node.elts.length)
  }
  const list = unit.assembler.allocate()
  grownList(unit, list, node)
  unit.emit(node.range, Op.LIST_TO_TUPLE, target, list)
}

/** `{a, *b}` */
export function setDisplay(unit: Unit, node: ast.SetDisplay, target: Register): void {
  if (isRow(node.elts)) {
    const first = unit.copiedInRow(node.elts)
    return unit.emit(node.range, Op.BUILD_SET, target, first, node.elts.length)
  }
  const set = unit.scratchFor(target)
  unit.emit(node.range, Op.BUILD_SET, set, set, 0)
  for (const element of node.elts) {
    unit.scratch(() => {
      if (element.kind === "Starred") {
        unit.emit(node.range, Op.SET_UPDATE, set, valueOf(unit, element.value))
      } else unit.emit(node.range, Op.SET_ADD, set, valueOf(unit, element))
    })
  }
  unit.move(node.range, target, set)
}

function grownList(unit: Unit, list: Register, { elts, range }: ast.List | ast.Tuple): void {
  unit.emit(range, Op.BUILD_LIST, list, list, 0)
  growList(unit, { list, elements: elts, range })
}

/** Appends the elements to a list that is there already. */
export function growList(
  unit: Unit,
  grown: { readonly list: Register; readonly elements: Elements; readonly range: TextRange },
): void {
  for (const element of grown.elements) {
    unit.scratch(() => {
      if (element.kind === "Starred") {
        unit.emit(grown.range, Op.LIST_EXTEND, grown.list, valueOf(unit, element.value))
      } else unit.emit(grown.range, Op.LIST_APPEND, grown.list, valueOf(unit, element))
    })
  }
}

/** `{key: value, **mapping}` */
export function dictDisplay(unit: Unit, node: ast.Dict, target: Register): void {
  if (node.keys.length <= longestRow / 2 && node.keys.every(key => key !== null)) {
    const first = unit.assembler.allocate(0)
    node.keys.forEach((key, index) => {
      unit.copied(key)
      unit.copied(node.values[index]!)
    })
    return unit.emit(node.range, Op.BUILD_DICT, target, first, node.keys.length)
  }
  const dict = unit.scratchFor(target)
  unit.emit(node.range, Op.BUILD_DICT, dict, dict, 0)
  node.keys.forEach((key, index) => growDict(unit, { dict, key, value: node.values[index]!, node }))
  unit.move(node.range, target, dict)
}

interface DictItem {
  readonly dict: Register
  readonly key: ast.Expression | null
  readonly value: ast.Expression
  readonly node: ast.Dict
}

function growDict(unit: Unit, { dict, key, value, node }: DictItem): void {
  unit.scratch(() => {
    if (key === null) {
      return unit.emit(node.range, Op.DICT_UPDATE, dict, valueOf(unit, value))
    }
    const keyRegister = valueOf(unit, key, [value])
    unit.emit(node.range, Op.DICT_SET, dict, keyRegister, valueOf(unit, value))
  })
}

/** `lower:upper:step` in a subscript. */
export function slice(unit: Unit, node: ast.Slice, target: Register): void {
  const first = unit.assembler.allocate(0)
  for (const part of [node.lower, node.upper, node.step]) {
    if (part) unit.copied(part)
    else unit.emit(node.range, Op.MOVE, unit.assembler.allocate(), unit.constant(null))
  }
  unit.emit(node.range, Op.BUILD_SLICE, target, first)
}
