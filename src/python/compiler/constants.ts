/**
 * Literals as constants of a CodeObject, each kept once. Two are the same when type and value are:
 * `1`, `1.0` and `True` are three constants, `0.0` and `-0.0` two.
 */
import type { Constant } from "../code-object"
import type { ConstantValue, Expression } from "../syntax/ast"

/** The constants of one scope, numbered in the order they were first asked for. */
export class ConstantPool {
  readonly constants: Constant[] = []
  private readonly indexes = new Map<string, number>()

  indexOf(constant: Constant): number {
    const key = JSON.stringify(constant)
    const known = this.indexes.get(key)
    if (known !== undefined) return known
    this.indexes.set(key, this.constants.length)
    return this.constants.push(constant) - 1
  }
}

/** The constant of a literal. */
export function constantOf(value: ConstantValue): Constant {
  switch (value.type) {
    case "int":
      return typeof value.value === "number" ? value.value : integerConstant(value.value)
    case "float":
      return floatConstant(value.value)
    case "complex":
      return { type: "complex", imaginary: value.imag }
    case "str":
    case "bool":
      return value.value
    case "bytes":
      return { type: "bytes", bytes: Array.from(value.value) }
    case "None":
      return null
    case "Ellipsis":
      return { type: "ellipsis" }
  }
}

/** The constant of an expression whose value is known now, else undefined. */
export function foldedConstant(expression: Expression): Constant | undefined {
  switch (expression.kind) {
    case "Constant":
      return constantOf(expression.value)
    case "Name":
      return expression.id === "__debug__" ? true : undefined
    case "UnaryOp":
      return expression.op === "USub" ? negated(foldedConstant(expression.operand)) : undefined
    case "Tuple":
      return tupleOf(expression.elts)
    case "JoinedStr":
      return plainText(expression.values)
    default:
      return undefined
  }
}

/** An f-string without replacement fields. */
function plainText(parts: readonly Expression[]): Constant | undefined {
  let text = ""
  for (const part of parts) {
    if (part.kind !== "Constant" || part.value.type !== "str") return undefined
    text += part.value.value
  }
  return text
}

/** The tuple of elements that are all constants, else undefined. */
export function tupleOf(elements: readonly Expression[]): Constant | undefined {
  const items: Constant[] = []
  for (const element of elements) {
    const item = foldedConstant(element)
    if (item === undefined) return undefined
    items.push(item)
  }
  return { type: "tuple", items }
}

/** Whether a constant counts as true. */
export function isTruthy(constant: Constant): boolean {
  if (constant === null || typeof constant !== "object") return Boolean(constant)
  switch (constant.type) {
    case "bigint":
    case "ellipsis":
      return true
    case "float":
      return constant.value !== 0 && constant.value !== "-0"
    case "complex":
      return constant.imaginary !== 0
    case "bytes":
      return constant.bytes.length > 0
    case "tuple":
    case "frozenset":
      return constant.items.length > 0
  }
}

function negated(constant: Constant | undefined): Constant | undefined {
  if (typeof constant === "number") return constant === 0 ? 0 : -constant
  if (constant === null || typeof constant !== "object") return undefined
  if (constant.type === "bigint") return integerConstant(-BigInt(constant.digits))
  if (constant.type === "float") return floatConstant(-floatOf(constant.value))
  return undefined
}

function integerConstant(value: bigint): Constant {
  const asNumber = Number(value)
  if (Number.isSafeInteger(asNumber)) return asNumber
  return { type: "bigint", digits: value.toString() }
}

function floatConstant(value: number): Constant {
  if (Number.isNaN(value)) return { type: "float", value: "nan" }
  if (Object.is(value, -0)) return { type: "float", value: "-0" }
  if (value === Infinity) return { type: "float", value: "inf" }
  if (value === -Infinity) return { type: "float", value: "-inf" }
  return { type: "float", value }
}

function floatOf(value: number | "inf" | "-inf" | "nan" | "-0"): number {
  if (typeof value === "number") return value
  if (value === "-0") return -0
  if (value === "nan") return NaN
  return value === "inf" ? Infinity : -Infinity
}
