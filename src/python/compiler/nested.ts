/** Scopes inside a scope: their units, and the functions made of their code. */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type { CodeObject, Parameters } from "../code-object"
import type * as ast from "../syntax/ast"
import type { Register } from "./registers"
import { noRegister } from "./registers"
import type { Scope } from "./scope"
import type { UnitOptions } from "./unit"
import { Unit } from "./unit"

/** Parameters of code that takes none. */
export const noParameters: Parameters = {
  positionalOnly: 0,
  positional: 0,
  keywordOnly: 0,
  hasStar: false,
  hasDoubleStar: false,
}

/** `count` positional-only parameters. */
export function positionalParameters(count: number): Parameters {
  return { ...noParameters, positionalOnly: count, positional: count }
}

/** What distinguishes a nested unit; the rest follows from where it stands. */
export interface NestedOptions {
  readonly kind?: UnitOptions["kind"]
  readonly scopeKind?: UnitOptions["scopeKind"]
  readonly parameters?: Parameters
  readonly range: TextRange
  readonly firstLine?: number
}

/** The unit of a scope inside `unit`. */
export function nestedUnit(unit: Unit, scope: Scope, options: NestedOptions): Unit {
  const { name } = scope
  const isGlobal = unit.scope.places.get(unit.scope.mangled(name)) === "explicit-global"
  const qualname = isGlobal ? name : unit.options.prefix + name
  return new Unit(unit.context, scope, {
    name,
    qualname,
    prefix: prefixInside(unit, scope, qualname),
    kind: options.kind ?? "function",
    scopeKind: options.scopeKind ?? "function",
    parameters: options.parameters ?? noParameters,
    range: options.range,
    firstLine: options.firstLine ?? options.range.line,
  })
}

function prefixInside(unit: Unit, scope: Scope, qualname: string): string {
  if (scope.type === "type-parameters") return unit.options.prefix
  return scope.type === "class" ? `${qualname}.` : `${qualname}.<locals>.`
}

/** A function to be made. */
export interface FunctionParts {
  readonly code: CodeObject
  readonly range: TextRange
  readonly target: Register
  readonly defaults?: Register
  readonly keywordDefaults?: Register
  readonly annotate?: Register
}

/** Makes a function of a nested scope's code, with the cells it needs. */
export function makeFunction(unit: Unit, parts: FunctionParts): void {
  const captures = parts.code.freeNames.map(name => unit.cellRegister(name))
  const index = unit.assembler.nested({ code: parts.code, captures })
  unit.emit(
    parts.range,
    Op.MAKE_FUNCTION,
    parts.target,
    index,
    parts.defaults ?? noRegister,
    parts.keywordDefaults ?? noRegister,
    parts.annotate ?? noRegister,
  )
}

/** The shape of a parameter list. */
export function parametersOf(args: ast.Arguments): Parameters {
  return {
    positionalOnly: args.posonlyargs.length,
    positional: args.posonlyargs.length + args.args.length,
    keywordOnly: args.kwonlyargs.length,
    hasStar: args.vararg !== null,
    hasDoubleStar: args.kwarg !== null,
  }
}
