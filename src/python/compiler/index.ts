/** From the syntax tree of a module to its CodeObject. */
import type { CodeObject } from "../code-object"
import type * as ast from "../syntax/ast"
import type { TextRange } from "../../base/text-range"
import type { PythonSyntaxError } from "../syntax/errors"
import { Op } from "../bytecode"
import { bodyAnnotate, prepareAnnotations } from "./annotations"
import { docstringOf } from "./docstring"
import { into } from "./expressions"
import { valueOf } from "./names"
import { noParameters } from "./nested"
import { buildSymbolTable } from "./scope-builder"
import { statements } from "./statements"
import { Unit } from "./unit"

/** How to compile a module. */
export interface CompileOptions {
  readonly filename: string
  /** The module's text, needed where annotations stay text (`from __future__ import annotations`). */
  readonly source?: string
  /** Our own Python text: not stepped into unless asked. */
  readonly isLibrary?: boolean
  /**
   * `eval`: the module is one expression, and its value is what running it returns; `single`: the
   * values of its expression statements are shown.
   */
  readonly mode?: "exec" | "eval" | "single"
  /** For `exec` and `eval` with a namespace of their own: names are looked up there first. */
  readonly usesNamespace?: boolean
}

/** What compiling gives: code, or the one mistake left to it, blocks nested too deeply. */
export type CompileResult = { readonly code: CodeObject } | { readonly error: PythonSyntaxError }

/** Compiles a module. */
export function compileModule(module: ast.Module, options: CompileOptions): CompileResult {
  const source = options.source ?? null
  const hasStringAnnotations = source !== null && importsAnnotations(module)
  const table = buildSymbolTable(module, hasStringAnnotations)
  const errors: PythonSyntaxError[] = []
  const context = {
    filename: options.filename,
    source,
    isLibrary: options.isLibrary ?? false,
    usesNamespace: options.usesNamespace ?? false,
    isInteractive: options.mode === "single",
    hasStringAnnotations,
    scopes: table.scopes,
    areas: { into, statements },
    errors,
  }
  const unit = new Unit(context, table.module, {
    name: "<module>",
    qualname: "<module>",
    prefix: "",
    kind: "function",
    scopeKind: "module",
    parameters: noParameters,
    range: module.body[0]?.range ?? start,
    firstLine: 1,
  })
  moduleBody(unit, module, options.mode)
  const code = unit.finish()
  const [error] = errors
  return error ? { error } : { code }
}

const start: TextRange = { line: 1, column: 0, endLine: 1, endColumn: 0 }

function moduleBody(unit: Unit, { body }: ast.Module, mode: CompileOptions["mode"]): void {
  const [first] = body
  if (mode === "eval" && first?.kind === "Expr") {
    unit.assembler.line(first.range.line)
    return unit.emit(first.range, Op.RETURN, valueOf(unit, first.value))
  }
  bodyAnnotate(unit, body, "__annotate__")
  prepareAnnotations(unit, body)
  unit.docstring = unit.context.isInteractive ? null : docstringOf(body)
  if (!first || unit.docstring === null) return unit.statements(body)
  unit.assembler.line(first.range.line)
  const op = unit.context.usesNamespace ? Op.STORE_NAME : Op.STORE_GLOBAL
  unit.emit(first.range, op, unit.name("__doc__"), unit.constant(unit.docstring))
  unit.statements(body.slice(1))
}

function importsAnnotations(module: ast.Module): boolean {
  return module.body.some(
    node =>
      node.kind === "ImportFrom" &&
      node.module === "__future__" &&
      node.names.some(alias => alias.name === "annotations"),
  )
}
