/** Expressions: the value of each kind of node into a register. */
import { assert, assertNever } from "../../base/assert"
import { Asker, binaryOperators, Op, unaryOperators } from "../bytecode"
import type * as ast from "../syntax/ast"
import { chain } from "./chains"
import { comprehension } from "./comprehensions"
import { comparison, jumpIf } from "./conditions"
import { dictDisplay, listDisplay, setDisplay, slice, tupleDisplay } from "./displays"
import { formattedValue, joinedString, templateString } from "./fstrings"
import { lambda } from "./functions"
import { loadName, storeName, valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** Writes the code that leaves the value of an expression in `target`. */
export function into(unit: Unit, node: ast.Expression, target: Register): void {
  const constant = unit.constantOf(node)
  if (constant !== undefined) return unit.emit(node.range, Op.MOVE, target, constant)
  switch (node.kind) {
    case "Name":
      return loadName(unit, node, target)
    case "Constant":
      return
    case "BinOp":
      return binaryOperation(unit, node, target)
    case "UnaryOp":
      return unaryOperation(unit, node, target)
    case "BoolOp":
      return booleanOperation(unit, node, target)
    case "Compare":
      return comparison(unit, node, target)
    case "IfExp":
      return conditionalExpression(unit, node, target)
    case "NamedExpr":
      return namedExpression(unit, node, target)
    case "Attribute":
    case "Subscript":
    case "Call":
      return chain(unit, node, target)
    case "Lambda":
      return lambda(unit, node, target)
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return comprehension(unit, node, target)
    case "Await":
      return unit.emit(node.range, Op.AWAIT, target, valueOf(unit, node.value), Asker.Await)
    case "Yield": {
      const value = node.value ? valueOf(unit, node.value) : unit.constant(null)
      return unit.emit(node.range, Op.YIELD, target, value)
    }
    case "YieldFrom":
      return unit.emit(node.range, Op.YIELD_FROM, target, valueOf(unit, node.value))
    case "Starred":
    case "Interpolation":
      return assert(false, `A ${node.kind} is no expression of its own.`)
    default:
      return display(unit, node, target)
  }
}

/** What is written in brackets or quotes. */
type Display = Extract<
  ast.Expression,
  {
    kind:
      | "List"
      | "Tuple"
      | "Set"
      | "Dict"
      | "Slice"
      | "JoinedStr"
      | "FormattedValue"
      | "TemplateStr"
  }
>

function display(unit: Unit, node: Display, target: Register): void {
  switch (node.kind) {
    case "List":
      return listDisplay(unit, node, target)
    case "Tuple":
      return tupleDisplay(unit, node, target)
    case "Set":
      return setDisplay(unit, node, target)
    case "Dict":
      return dictDisplay(unit, node, target)
    case "Slice":
      return slice(unit, node, target)
    case "JoinedStr":
      return joinedString(unit, node, target)
    case "FormattedValue":
      return formattedValue(unit, node, target)
    case "TemplateStr":
      return templateString(unit, node, target)
    default:
      return assertNever(node, "display")
  }
}

/** A run of operators down the left side, however long, is written in a loop. */
function binaryOperation(unit: Unit, node: ast.BinOp, target: Register): void {
  const links: ast.BinOp[] = []
  let base: ast.Expression = node
  while (base.kind === "BinOp" && unit.constantOf(base) === undefined) {
    links.push(base)
    base = base.left
  }
  const first = links.at(-1)!
  const scratch = links.length > 1 ? unit.scratchFor(target) : target
  let left = valueOf(unit, base, [first.right])
  for (const link of links.reverse()) {
    const result = link === node ? target : scratch
    unit.scratch(() => {
      const right = valueOf(unit, link.right)
      operation(unit, link, { target: result, left, right })
    })
    left = result
  }
}

interface Operands {
  readonly target: Register
  readonly left: Register
  readonly right: Register
}

const plainOperations = new Map<ast.Operator, Op>([
  ["Add", Op.ADD],
  ["Sub", Op.SUBTRACT],
  ["Mult", Op.MULTIPLY],
  ["FloorDiv", Op.FLOOR_DIVIDE],
  ["Mod", Op.MODULO],
])

function operation(unit: Unit, node: ast.BinOp, { target, left, right }: Operands): void {
  const plain = plainOperations.get(node.op)
  if (plain !== undefined) return unit.emit(node.range, plain, target, left, right)
  unit.emit(node.range, Op.BINARY, target, left, right, binaryOperators.indexOf(node.op))
}

function unaryOperation(unit: Unit, node: ast.UnaryOp, target: Register): void {
  const source = valueOf(unit, node.operand)
  if (node.op === "Not") return unit.emit(node.range, Op.NOT, target, source)
  unit.emit(node.range, Op.UNARY, target, source, unaryOperators.indexOf(node.op))
}

function booleanOperation(unit: Unit, node: ast.BoolOp, target: Register): void {
  const scratch = unit.scratchFor(target)
  const end = unit.assembler.newLabel()
  const jump = node.op === "And" ? Op.JUMP_IF_FALSE : Op.JUMP_IF_TRUE
  node.values.forEach((value, index) => {
    unit.into(value, scratch)
    if (index < node.values.length - 1) unit.emit(node.range, jump, scratch, end)
  })
  unit.assembler.place(end)
  unit.move(node.range, target, scratch)
}

function conditionalExpression(unit: Unit, node: ast.IfExp, target: Register): void {
  const { assembler } = unit
  const [otherwise, end] = [assembler.newLabel(), assembler.newLabel()]
  jumpIf(unit, node.test, { sense: false, to: otherwise })
  unit.into(node.body, target)
  unit.emit(node.range, Op.JUMP, end)
  assembler.place(otherwise)
  unit.into(node.orelse, target)
  assembler.place(end)
}

function namedExpression(unit: Unit, node: ast.NamedExpr, target: Register): void {
  const value = unit.scratchFor(target)
  unit.into(node.value, value)
  storeName(unit, node.target.id, value, node.range)
  unit.move(node.range, target, value)
}
