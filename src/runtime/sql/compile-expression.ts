/**
 * Expressions made ready: names are looked up once, so that what is misspelt is found even where no
 * row is; the result is a function of the row. Comparisons apply affinities and collations as
 * SQLite does.
 */
import { isAggregate } from "./aggregates"
import type { Call, Expression } from "./ast"
import { notSimulated, sqlError } from "./errors"
import { callFunction } from "./functions"
import { type BoundColumn, type Context, type Evaluate, findColumn, type Names } from "./names"
import { arithmetic, globMatches, likeMatches } from "./operators"
import {
  affinityOf,
  type Affinity,
  type Collation,
  compareValues,
  fromTruth,
  integerOf,
  keyOf,
  numberOf,
  type SqlValue,
  textOf,
  truthOf,
  withAffinity,
} from "./values"

/** Makes an expression ready to be evaluated for rows with these names. */
export function compileExpression(
  expression: Expression,
  names: Names,
  context: Context,
): Evaluate {
  const compile = (one: Expression) => compileExpression(one, names, context)
  switch (expression.kind) {
    case "literal":
      return () => expression.value
    case "parameter": {
      const value = context.parameters(expression.parameter)
      return () => value
    }
    case "column":
      return compileColumn(expression, names)
    case "unary":
      return compileUnary(expression.operator, compile(expression.operand))
    case "binary":
      return compileBinary(expression, names, context)
    case "like":
      return compileLike(expression, compile)
    case "between": {
      const { operand, low, high } = expression
      const isAbove = compileExpression(binary(">=", operand, low), names, context)
      const isBelow = compileExpression(binary("<=", operand, high), names, context)
      return frame => and(isAbove(frame), () => isBelow(frame))
    }
    case "in":
      return compileIn(expression, names, context)
    case "in-select":
      return compileInSelect(expression, names, context)
    case "exists": {
      const plan = context.plan(expression.select, names, context)
      return frame => fromTruth(plan.run(frame).length > 0)
    }
    case "scalar": {
      const plan = context.plan(expression.select, names, context)
      return frame => plan.run(frame)[0]?.[0] ?? null
    }
    case "case":
      return compileCase(expression, names, context)
    case "cast":
      return compileCast(expression.type, compile(expression.operand))
    case "collate":
      return compile(expression.operand)
    case "call":
      return compileCall(expression, names, context)
  }
}

const binary = (operator: string, left: Expression, right: Expression): Expression => ({
  kind: "binary",
  operator,
  left,
  right,
})

function compileColumn(
  { table, name, isQuoted }: Extract<Expression, { kind: "column" }>,
  names: Names,
): Evaluate {
  const found = findColumn(names, table, name)
  if (found === null) {
    if (isQuoted && table === null) return () => name
    throw sqlError(`no such column: ${table === null ? name : `${table}.${name}`}`)
  }
  const { depth, index } = found
  if (depth === 0) return frame => frame.values[index]!
  return frame => {
    let at = frame
    for (let outwards = 0; outwards < depth; outwards++) at = at.outer!
    return at.values[index]!
  }
}

function compileUnary(operator: string, operand: Evaluate): Evaluate {
  switch (operator) {
    case "NOT":
      return frame => {
        const truth = truthOf(operand(frame))
        return fromTruth(truth === null ? null : !truth)
      }
    case "-":
      return frame => negative(operand(frame))
    case "~":
      return frame => {
        const value = operand(frame)
        return value === null ? null : ~integerOf(value)
      }
    default:
      return operand
  }
}

function negative(value: SqlValue): SqlValue {
  const number = value === null ? null : numberOf(value)
  return typeof number === "number" ? -number : arithmetic("-", 0n, number)
}

function compileBinary(
  expression: Extract<Expression, { kind: "binary" }>,
  names: Names,
  context: Context,
): Evaluate {
  const { operator } = expression
  const left = compileExpression(expression.left, names, context)
  const right = compileExpression(expression.right, names, context)
  if (operator === "AND") return frame => and(left(frame), () => right(frame))
  if (operator === "OR") return frame => or(left(frame), () => right(frame))
  const test = comparisons.get(operator)
  if (test === undefined) return frame => arithmetic(operator, left(frame), right(frame))
  const compare = compileComparison(expression.left, expression.right, names)
  return frame => {
    const [first, second] = [left(frame), right(frame)]
    if (operator !== "IS" && (first === null || second === null)) return null
    return fromTruth(test(compare(first, second)))
  }
}

function and(left: SqlValue, right: () => SqlValue): SqlValue {
  const first = truthOf(left)
  if (first === false) return 0n
  const second = truthOf(right())
  return fromTruth(second === false ? false : first === null ? null : second)
}

function or(left: SqlValue, right: () => SqlValue): SqlValue {
  const first = truthOf(left)
  if (first === true) return 1n
  const second = truthOf(right())
  return fromTruth(second === true ? true : first === null ? null : second)
}

const comparisons: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["=", (order: number) => order === 0],
  ["IS", (order: number) => order === 0],
  ["!=", (order: number) => order !== 0],
  ["<", (order: number) => order < 0],
  ["<=", (order: number) => order <= 0],
  [">", (order: number) => order > 0],
  [">=", (order: number) => order >= 0],
])

/** How two expressions compare: a column's affinity is applied to the other side. */
function compileComparison(left: Expression, right: Expression, names: Names) {
  const [first, second] = [affinityIn(left, names), affinityIn(right, names)]
  const collation = collationIn(left, names) ?? collationIn(right, names) ?? "BINARY"
  const shared = sharedAffinity(first, second)
  return (one: SqlValue, other: SqlValue): number => {
    if (shared === null) return compareValues(one, other, collation)
    return compareValues(withAffinity(one, shared), withAffinity(other, shared), collation)
  }
}

const isNumeric = (affinity: Affinity | null) =>
  affinity === "INTEGER" || affinity === "REAL" || affinity === "NUMERIC"

function sharedAffinity(left: Affinity | null, right: Affinity | null): Affinity | null {
  if (isNumeric(left) || isNumeric(right)) return isText(left) && isText(right) ? null : "NUMERIC"
  const isTextAgainstNothing = (isText(left) && right === null) || (isText(right) && left === null)
  return isTextAgainstNothing ? "TEXT" : null
}

const isText = (affinity: Affinity | null) => affinity === "TEXT"

/** The affinity of an expression: a column's or a cast's, else none. */
export function affinityIn(expression: Expression, names: Names): Affinity | null {
  if (expression.kind === "cast") return affinityOf(expression.type)
  return columnOf(expression, names)?.affinity ?? null
}

/** The collation an expression brings along, or null. */
export function collationIn(expression: Expression, names: Names): Collation | null {
  if (expression.kind === "collate") return expression.collation
  return columnOf(expression, names)?.collation ?? null
}

/** The column that an expression is nothing but, or null. */
export function columnOf(expression: Expression, names: Names): BoundColumn | null {
  if (expression.kind === "collate") return columnOf(expression.operand, names)
  if (expression.kind !== "column") return null
  return findColumn(names, expression.table, expression.name)?.column ?? null
}

function compileLike(
  expression: Extract<Expression, { kind: "like" }>,
  compile: (one: Expression) => Evaluate,
): Evaluate {
  const [left, pattern] = [compile(expression.left), compile(expression.pattern)]
  const escape = expression.escape === null ? null : compile(expression.escape)
  const isGlob = expression.operator === "GLOB"
  return frame => {
    const [text, like] = [left(frame), pattern(frame)]
    if (text === null || like === null) return null
    if (isGlob) return fromTruth(globMatches(textOf(text), textOf(like)))
    const letter = escape === null ? null : textOf(escape(frame))
    return fromTruth(likeMatches(textOf(text), textOf(like), letter))
  }
}

function compileIn(
  { operand, items }: Extract<Expression, { kind: "in" }>,
  names: Names,
  context: Context,
): Evaluate {
  const tests = items.map(item => compileExpression(binary("=", operand, item), names, context))
  return frame => {
    let hasNull = false
    for (const test of tests) {
      const truth = truthOf(test(frame))
      if (truth === true) return 1n
      hasNull ||= truth === null
    }
    return hasNull ? null : 0n
  }
}

function compileInSelect(
  { operand, select }: Extract<Expression, { kind: "in-select" }>,
  names: Names,
  context: Context,
): Evaluate {
  const plan = context.plan(select, names, context)
  if (plan.columns.length !== 1) {
    throw sqlError(`sub-select returns ${plan.columns.length} columns - expected 1`)
  }
  const left = compileExpression(operand, names, context)
  const affinity = affinityIn(operand, names) ?? plan.columns[0]!.affinity
  return frame => {
    const value = left(frame)
    const rows = plan.run(frame)
    if (rows.length === 0) return 0n
    if (value === null) return null
    const key = keyOf(withAffinity(value, affinity))
    const isThere = rows.some(([item]) => keyOf(withAffinity(item!, affinity)) === key)
    if (isThere) return 1n
    return rows.some(([item]) => item === null) ? null : 0n
  }
}

function compileCase(
  { operand, branches, otherwise }: Extract<Expression, { kind: "case" }>,
  names: Names,
  context: Context,
): Evaluate {
  const compiled = branches.map(([condition, result]) => {
    const test = operand === null ? condition : binary("=", operand, condition)
    const parts = [test, result].map(part => compileExpression(part, names, context))
    return [parts[0]!, parts[1]!] as const
  })
  const last = otherwise === null ? null : compileExpression(otherwise, names, context)
  return frame => {
    const chosen = compiled.find(([test]) => truthOf(test(frame)) === true)
    if (chosen !== undefined) return chosen[1](frame)
    return last === null ? null : last(frame)
  }
}

function compileCast(type: string, operand: Evaluate): Evaluate {
  const affinity = affinityOf(type)
  return frame => {
    const value = operand(frame)
    if (value === null) return null
    switch (affinity) {
      case "INTEGER":
        return integerOf(value)
      case "REAL":
        return Number(numberOf(value))
      case "TEXT":
        return textOf(value)
      case "NUMERIC":
        return withAffinity(numberOf(value), "NUMERIC")
      case "BLOB":
        return value
    }
  }
}

function compileCall(call: Call, names: Names, context: Context): Evaluate {
  if (isAggregate(call.name, call.args.length)) return compileAggregate(call, names, context)
  if (call.isStar || call.isDistinct)
    throw notSimulated(`${call.name}(${call.isStar ? "*" : "DISTINCT"})`)
  const args = call.args.map(one => compileExpression(one, names, context))
  const apply = callFunction(call.name, args.length, context)
  return frame => apply(args.map(one => one(frame)))
}

function compileAggregate(call: Call, names: Names, context: Context): Evaluate {
  const { aggregates } = names
  if (aggregates === null) throw sqlError(`misuse of aggregate: ${call.name}()`)
  const most = call.name === "group_concat" || call.name === "string_agg" ? 2 : 1
  const isCounting = call.name === "count" && call.args.length === 0
  if (call.args.length > most || (call.args.length === 0 && !isCounting)) {
    throw sqlError(`wrong number of arguments to function ${call.name}()`)
  }
  const inner: Names = { ...names, aggregates: null }
  const [argument, separator] = call.args.map(one => compileExpression(one, inner, context))
  const slot = aggregates.length
  aggregates.push({ call, argument: argument ?? null, separator: separator ?? null })
  return frame => frame.aggregates[slot]!
}
