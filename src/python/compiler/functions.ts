/** `def`, `async def` and `lambda`: defaults, annotations, decorators and the body's own unit. */
import { Op } from "../bytecode"
import type { CodeKind, CodeObject } from "../code-object"
import type { TextRange } from "../../base/text-range"
import type * as ast from "../syntax/ast"
import { functionAnnotations } from "./annotations"
import { docstringOf } from "./docstring"
import { storeName } from "./names"
import { makeFunction, nestedUnit, parametersOf, positionalParameters } from "./nested"
import type { Register } from "./registers"
import { noRegister } from "./registers"
import { returnValue } from "./returns"
import type { Scope } from "./scope"
import { typeParameters } from "./type-parameters"
import type { Unit } from "./unit"

type Function = ast.FunctionDef | ast.AsyncFunctionDef

/** `def name(...): ...` with what stands above it. */
export function functionDefinition(unit: Unit, node: Function): void {
  decorated(unit, node, target => {
    if (node.typeParams.length > 0) genericFunction(unit, node, target)
    else plainFunction(unit, node, { target, ...defaultsOf(unit, node.args) })
  })
}

/**
 * Writes decorators, what `make` makes, the decorators' calls, and the binding of the name. The
 * lines begin in CPython's order: decorators downwards, the definition, decorators upwards, and
 * the definition again.
 */
export function decorated(
  unit: Unit,
  node: Function | ast.ClassDef,
  make: (target: Register) => void,
): void {
  const { assembler } = unit
  const decorators = node.decoratorList.map(decorator => {
    assembler.line(decorator.range.line)
    return unit.copied(decorator)
  })
  assembler.line(node.range.line)
  const value = assembler.allocate()
  unit.scratch(() => make(value))
  for (const [index, decorator] of [...node.decoratorList.entries()].reverse()) {
    assembler.line(decorator.range.line)
    unit.emit(decorator.range, Op.CALL, value, decorators[index]!, value, 1)
  }
  assembler.line(node.range.line)
  storeName(unit, node.name, value, headRange(node))
}

function headRange(node: Function | ast.ClassDef): TextRange {
  const { line, column } = node.range
  return { line, column, endLine: line, endColumn: column + node.name.length }
}

interface Defaults {
  readonly defaults: Register
  readonly keywordDefaults: Register
}

function defaultsOf(unit: Unit, args: ast.Arguments): Defaults {
  return { defaults: positionalDefaults(unit, args), keywordDefaults: keywordDefaults(unit, args) }
}

function positionalDefaults(unit: Unit, { defaults }: ast.Arguments): Register {
  const [first] = defaults
  const last = defaults.at(-1)
  if (!first || !last) return noRegister
  const { endLine, endColumn } = last.range
  return unit.copied({
    kind: "Tuple",
    elts: defaults,
    range: { ...first.range, endLine, endColumn },
  })
}

function keywordDefaults(unit: Unit, { kwDefaults, kwonlyargs }: ast.Arguments): Register {
  const given = kwonlyargs.flatMap((arg, index) => {
    const value = kwDefaults[index]
    return value ? [{ arg, value }] : []
  })
  if (given.length === 0) return noRegister
  const dict = unit.assembler.allocate()
  unit.scratch(() => {
    const first = unit.assembler.allocate(0)
    for (const { arg, value } of given) {
      const name = unit.constant(unit.scope.mangled(arg.arg))
      unit.emit(value.range, Op.MOVE, unit.assembler.allocate(), name)
      unit.copied(value)
    }
    unit.emit(given[0]!.value.range, Op.BUILD_DICT, dict, first, given.length)
  })
  return dict
}

interface Made extends Defaults {
  readonly target: Register
}

function plainFunction(unit: Unit, node: Function, made: Made): void {
  const annotate = functionAnnotations(unit, node)
  makeFunction(unit, { code: functionCode(unit, node), range: headRange(node), annotate, ...made })
}

/** The code of a function's body. */
function functionCode(unit: Unit, node: Function): CodeObject {
  const scope = unit.scopeOf(node)
  const inner = nestedUnit(unit, scope, {
    kind: kindOf(scope, node.kind === "AsyncFunctionDef"),
    parameters: parametersOf(node.args),
    range: node.range,
    firstLine: (node.decoratorList[0] ?? node).range.line,
  })
  inner.docstring = docstringOf(node.body)
  inner.statements(inner.docstring === null ? node.body : node.body.slice(1))
  return inner.finish()
}

/** What calling a function gives. */
function kindOf(scope: Scope, isAsync: boolean): CodeKind {
  if (isAsync) return scope.hasYield ? "async-generator" : "coroutine"
  return scope.hasYield ? "generator" : "function"
}

/** `def f[T]()`: made inside a function of its own that holds the type parameters (PEP 695). */
function genericFunction(unit: Unit, node: Function, target: Register): void {
  const { assembler } = unit
  const scope = unit.scopeOf(node.typeParams)
  const first = assembler.allocate(0)
  const { defaults, keywordDefaults: kwDefaults } = defaultsOf(unit, node.args)
  const count = [defaults, kwDefaults].filter(register => register !== noRegister).length
  const range = headRange(node)
  const inner = nestedUnit(unit, scope, { parameters: positionalParameters(count), range })
  const made = inner.assembler.allocate()
  const parameters = typeParameters(inner, node.typeParams)
  const local = (name: string): Register =>
    scope.parameters.includes(name) ? inner.localRegister(name) : noRegister
  plainFunction(inner, node, {
    target: made,
    defaults: local(".defaults"),
    keywordDefaults: local(".kwdefaults"),
  })
  inner.emit(range, Op.STORE_ATTRIBUTE, made, inner.name("__type_params__"), parameters)
  inner.emit(range, Op.RETURN, made)
  makeFunction(unit, { code: inner.finish(), range, target })
  unit.emit(range, Op.CALL, target, target, first, count)
}

/** `lambda args: body` */
export function lambda(unit: Unit, node: ast.Lambda, target: Register): void {
  const defaults = defaultsOf(unit, node.args)
  const scope = unit.scopeOf(node)
  const inner = nestedUnit(unit, scope, {
    kind: kindOf(scope, false),
    scopeKind: "lambda",
    parameters: parametersOf(node.args),
    range: node.range,
  })
  inner.assembler.line(node.body.range.line)
  returnValue(inner, node.body, node.body.range)
  makeFunction(unit, { code: inner.finish(), range: node.range, target, ...defaults })
}
