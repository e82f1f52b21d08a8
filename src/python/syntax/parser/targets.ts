/** What may be assigned to or deleted, and what to call an expression that may not. */
import { assertNever } from "../../../base/assert"
import type { ConstantValue, Expression } from "../ast"

/** Whether `value = ...` is possible. */
export function isTarget(value: Expression): boolean {
  switch (value.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return true
    case "Tuple":
    case "List":
      return value.elts.every(element => isTarget(element) || isStarredTarget(element))
    default:
      return false
  }
}

/** Whether `*value` may stand among targets. */
export function isStarredTarget(value: Expression): boolean {
  return value.kind === "Starred" && isTarget(value.value)
}

/** Whether `del value` is possible. */
export function isDeletable(value: Expression): boolean {
  if (value.kind === "Tuple" || value.kind === "List") return value.elts.every(isDeletable)
  return value.kind === "Name" || value.kind === "Attribute" || value.kind === "Subscript"
}

/** Where a target stands: it decides what is wrong with it. */
export type TargetPlace = "assignment" | "deletion" | "for"

/** The part of `value` that cannot be a target; null if it can. */
export function invalidTarget(value: Expression, place: TargetPlace): Expression | null {
  switch (value.kind) {
    case "List":
    case "Tuple":
      for (const element of value.elts) {
        const found = invalidTarget(element, place)
        if (found) return found
      }
      return null
    case "Starred":
      return place === "deletion" ? value : invalidTarget(value.value, place)
    case "Compare":
      // `for x in y` was read as a comparison: its left side is the target.
      if (place !== "for") return value
      return value.ops[0] === "In" ? invalidTarget(value.left, place) : null
    case "Name":
    case "Subscript":
    case "Attribute":
      return null
    default:
      return value
  }
}

/** CPython's words for the kind of an expression, as in "cannot assign to function call". */
export function expressionName(value: Expression): string {
  switch (value.kind) {
    case "Attribute":
      return "attribute"
    case "Subscript":
      return "subscript"
    case "Starred":
      return "starred"
    case "Name":
      return "name"
    case "List":
      return "list"
    case "Tuple":
      return "tuple"
    case "Lambda":
      return "lambda"
    case "Call":
      return "function call"
    case "BoolOp":
    case "BinOp":
    case "UnaryOp":
      return "expression"
    case "GeneratorExp":
      return "generator expression"
    case "Yield":
    case "YieldFrom":
      return "yield expression"
    case "Await":
      return "await expression"
    case "ListComp":
      return "list comprehension"
    case "SetComp":
      return "set comprehension"
    case "DictComp":
      return "dict comprehension"
    case "Dict":
      return "dict literal"
    case "Set":
      return "set display"
    case "JoinedStr":
    case "FormattedValue":
      return "f-string expression"
    case "TemplateStr":
    case "Interpolation":
      return "t-string expression"
    case "Constant":
      return constantName(value.value)
    case "Compare":
      return "comparison"
    case "IfExp":
      return "conditional expression"
    case "NamedExpr":
      return "named expression"
    case "Slice":
      return "slice"
    default:
      return assertNever(value, "expression")
  }
}

function constantName(value: ConstantValue): string {
  if (value.type === "None") return "None"
  if (value.type === "bool") return value.value ? "True" : "False"
  return value.type === "Ellipsis" ? "ellipsis" : "literal"
}
