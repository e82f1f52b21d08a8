/** Comparisons and conditions. A condition becomes jumps; no bool is made of it. */
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { foldedConstant, isTruthy, tupleOf } from "./constants"
import { valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** Jump to label `to` when the condition is `sense`. */
export interface Branch {
  readonly sense: boolean
  readonly to: number
}

/** Writes the jump to `to` taken when the condition's truth is `sense`; else it falls through. */
export function jumpIf(unit: Unit, node: ast.Expression, branch: Branch): void {
  const constant = foldedConstant(node)
  if (constant !== undefined) {
    if (isTruthy(constant) === branch.sense) unit.emit(node.range, Op.JUMP, branch.to)
    return
  }
  switch (node.kind) {
    case "UnaryOp":
      if (node.op !== "Not") break
      return jumpIf(unit, node.operand, { sense: !branch.sense, to: branch.to })
    case "BoolOp":
      return jumpIfBoolean(unit, node, branch)
    case "IfExp":
      return jumpIfConditional(unit, node, branch)
    case "Compare":
      if (node.ops.length > 1) return jumpIfChain(unit, node, branch)
      if (isNoneTest(node)) return jumpIfNone(unit, node, branch)
      break
    default:
  }
  jumpIfValue(unit, node, branch)
}

function jumpIfValue(unit: Unit, node: ast.Expression, { sense, to }: Branch): void {
  unit.scratch(() => {
    const value = valueOf(unit, node)
    unit.emit(node.range, sense ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, value, to)
  })
}

function jumpIfBoolean(unit: Unit, node: ast.BoolOp, { sense, to }: Branch): void {
  const decides = node.op === "Or"
  const { assembler } = unit
  // The values before the last decide only when they are `decides`.
  const decided = decides === sense ? to : assembler.newLabel()
  node.values.forEach((value, index) => {
    const isLast = index === node.values.length - 1
    jumpIf(unit, value, isLast ? { sense, to } : { sense: decides, to: decided })
  })
  if (decided !== to) assembler.place(decided)
}

function jumpIfConditional(unit: Unit, node: ast.IfExp, branch: Branch): void {
  const { assembler } = unit
  const [otherwise, end] = [assembler.newLabel(), assembler.newLabel()]
  jumpIf(unit, node.test, { sense: false, to: otherwise })
  jumpIf(unit, node.body, branch)
  unit.emit(node.range, Op.JUMP, end)
  assembler.place(otherwise)
  jumpIf(unit, node.orelse, branch)
  assembler.place(end)
}

function isNoneTest(node: ast.Compare): boolean {
  const [comparator] = node.comparators
  const isNone = comparator?.kind === "Constant" && comparator.value.type === "None"
  return isNone && (node.ops[0] === "Is" || node.ops[0] === "IsNot")
}

function jumpIfNone(unit: Unit, node: ast.Compare, { sense, to }: Branch): void {
  unit.scratch(() => {
    const value = valueOf(unit, node.left)
    const wantsNone = (node.ops[0] === "Is") === sense
    unit.emit(node.range, wantsNone ? Op.JUMP_IF_NONE : Op.JUMP_IF_NOT_NONE, value, to)
  })
}

function jumpIfChain(unit: Unit, node: ast.Compare, { sense, to }: Branch): void {
  unit.scratch(() => {
    const { assembler } = unit
    const result = assembler.allocate()
    const failed = sense ? assembler.newLabel() : to
    links(unit, node, (link, isLast) => {
      compare(unit, link, result)
      const jump = isLast && sense ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE
      unit.emit(node.range, jump, result, isLast && sense ? to : failed)
    })
    if (failed !== to) assembler.place(failed)
  })
}

/** The result of a comparison, chained or not, into `target`. */
export function comparison(unit: Unit, node: ast.Compare, target: Register): void {
  const { assembler } = unit
  const isChained = node.ops.length > 1
  const result = isChained ? unit.scratchFor(target) : target
  const end = assembler.newLabel()
  links(unit, node, (link, isLast) => {
    compare(unit, link, result)
    if (!isLast) unit.emit(node.range, Op.JUMP_IF_FALSE, result, end)
  })
  assembler.place(end)
  unit.move(node.range, target, result)
}

interface Link {
  readonly node: ast.Compare
  readonly operator: ast.ComparisonOperator
  readonly left: Register
  readonly right: Register
}

/** Each comparison of a chain in turn; the value in the middle is evaluated once. */
function links(unit: Unit, node: ast.Compare, write: (link: Link, isLast: boolean) => void): void {
  let left = valueOf(unit, node.left, node.comparators.slice(0, 1))
  node.comparators.forEach((comparator, index) => {
    const operator = node.ops[index]!
    const right = comparatorValue(unit, operator, node.comparators.slice(index, index + 2))
    write({ node, operator, left, right }, index === node.comparators.length - 1)
    left = right
  })
}

/** `in` a display of constants looks in a tuple or frozenset made once, as in CPython. */
function comparatorValue(
  unit: Unit,
  operator: ast.ComparisonOperator,
  [comparator, ...later]: readonly ast.Expression[],
): Register {
  if (operator === "In" || operator === "NotIn") {
    const isDisplay = comparator!.kind === "List" || comparator!.kind === "Set"
    const items = isDisplay ? tupleOf(comparator.elts) : undefined
    if (items !== undefined && items !== null && typeof items === "object") {
      const type = comparator!.kind === "Set" ? "frozenset" : "tuple"
      if (items.type === "tuple") return unit.constant({ type, items: items.items })
    }
  }
  return valueOf(unit, comparator!, later)
}

const comparisonOps: Readonly<Record<ast.ComparisonOperator, Op>> = {
  Eq: Op.EQUAL,
  NotEq: Op.NOT_EQUAL,
  Lt: Op.LESS,
  LtE: Op.LESS_EQUAL,
  Gt: Op.GREATER,
  GtE: Op.GREATER_EQUAL,
  Is: Op.IS,
  IsNot: Op.IS_NOT,
  In: Op.CONTAINS,
  NotIn: Op.NOT_CONTAINS,
}

function compare(unit: Unit, { node, operator, left, right }: Link, target: Register): void {
  unit.emit(node.range, comparisonOps[operator], target, left, right)
}
