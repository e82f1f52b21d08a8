/** Expressions that cannot be meant: `is` with a literal, `assert` of a tuple, a call of a literal. */
import type { Call, Compare, Expression, Node, Subscript } from "../ast"
import { childrenOf } from "../checks/children"
import type { SyntaxWarning } from "./warnings"

/** The warnings of a tree. */
export function doubtfulExpressions(tree: Node): SyntaxWarning[] {
  const found: SyntaxWarning[] = []
  const stack: Node[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const message = doubt(node)
    if (message !== null && "range" in node) found.push({ message, line: node.range.line })
    const parts = childrenOf(node)
    for (let index = parts.length - 1; index >= 0; index--) stack.push(parts[index]!)
  }
  return found
}

function doubt(node: Node): string | null {
  switch (node.kind) {
    case "Compare":
      return doubtfulIdentity(node)
    case "Assert":
      return node.test.kind === "Tuple" && node.test.elts.length > 0
        ? "assertion is always true, perhaps remove parentheses?"
        : null
    case "Call":
      return doubtfulCall(node)
    case "Subscript":
      return doubtfulSubscript(node)
    default:
      return null
  }
}

/** `x is 5`: the first such comparison of a chain. */
function doubtfulIdentity({ left, ops, comparators }: Compare): string | null {
  let previous = left
  for (const [index, operator] of ops.entries()) {
    const next = comparators[index]!
    const literal = isPlainLiteral(previous) ? previous : next
    if ((operator === "Is" || operator === "IsNot") && isPlainLiteral(literal)) {
      const [words, better] = operator === "Is" ? ["is", "=="] : ["is not", "!="]
      return `"${words}" with '${typeOfLiteral(literal)}' literal. Did you mean "${better}"?`
    }
    previous = next
  }
  return null
}

/** A literal of which there may be many equal ones; a tuple of such is one too. */
function isPlainLiteral(node: Expression): boolean {
  if (node.kind === "Tuple") return node.elts.every(isConstant)
  return node.kind === "Constant" && !["None", "bool", "Ellipsis"].includes(node.value.type)
}

function isConstant(node: Expression): boolean {
  return node.kind === "Constant" || (node.kind === "Tuple" && node.elts.every(isConstant))
}

function doubtfulCall({ func }: Call): string | null {
  const type = func.kind === "Lambda" ? null : typeOfLiteral(func)
  return type === null ? null : `'${type}' object is not callable; perhaps you missed a comma?`
}

const indexed = new Set(["str", "bytes", "tuple", "list"])
const unsubscriptable = new Set([
  "int",
  "float",
  "complex",
  "bool",
  "NoneType",
  "ellipsis",
  "set",
  "generator",
  "function",
  "string.templatelib.Template",
])

function doubtfulSubscript({ value, slice }: Subscript): string | null {
  const type = typeOfLiteral(value)
  if (type === null) return null
  if (unsubscriptable.has(type)) {
    return `'${type}' object is not subscriptable; perhaps you missed a comma?`
  }
  const index = typeOfLiteral(slice)
  if (!indexed.has(type) || index === null || index === "int" || index === "bool") return null
  return `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`
}

/** The type that an expression has for sure; null where it is no literal. */
function typeOfLiteral(node: Expression): string | null {
  switch (node.kind) {
    case "Constant":
      return { None: "NoneType", Ellipsis: "ellipsis" }[String(node.value.type)] ?? node.value.type
    case "Tuple":
      return "tuple"
    case "List":
    case "ListComp":
      return "list"
    case "Dict":
    case "DictComp":
      return "dict"
    case "Set":
    case "SetComp":
      return "set"
    case "GeneratorExp":
      return "generator"
    case "Lambda":
      return "function"
    case "JoinedStr":
      return "str"
    case "TemplateStr":
      return "string.templatelib.Template"
    default:
      return null
  }
}
