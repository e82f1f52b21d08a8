/** Statements: each begins its line, then the area it belongs to writes it. */
import { assertNever } from "../../base/assert"
import { intrinsics, Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { annotatedAssign, assign, augmentedAssign, deleteTarget } from "./assignments"
import { classDefinition } from "./classes"
import { jumpIf } from "./conditions"
import { functionDefinition } from "./functions"
import { importFromStatement, importStatement } from "./imports"
import { asyncForLoop, forLoop, leaveLoop, whileLoop } from "./loops"
import { valueOf } from "./names"
import { matchStatement } from "./patterns"
import { noRegister } from "./registers"
import { returnValue } from "./returns"
import { tryStarStatement, tryStatement } from "./try"
import { typeAlias } from "./type-parameters"
import type { Unit } from "./unit"
import { withStatement } from "./with"

/** The statements of a body, in order. */
export function statements(unit: Unit, body: readonly ast.Statement[]): void {
  for (const node of body) unit.scratch(() => statement(unit, node))
}

function statement(unit: Unit, node: ast.Statement): void {
  if (beginsLine(unit, node)) unit.assembler.line(node.range.line)
  const before = unit.assembler.at(node.range)
  simpleStatement(unit, node)
  unit.assembler.at(before)
}

/** Declarations do nothing; definitions, `while` and `with` begin their lines themselves. */
function beginsLine(unit: Unit, node: ast.Statement): boolean {
  switch (node.kind) {
    case "Global":
    case "Nonlocal":
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "While":
    case "With":
    case "AsyncWith":
      return false
    case "AnnAssign":
      return node.value !== null || !node.simple || unit.conditionalAnnotations.has(node)
    default:
      return true
  }
}

function simpleStatement(unit: Unit, node: ast.Statement): void {
  switch (node.kind) {
    case "Return":
      return returnStatement(unit, node)
    case "Delete":
      return node.targets.forEach(target => deleteTarget(unit, target))
    case "Assign":
      return assign(unit, node)
    case "TypeAlias":
      return typeAlias(unit, node)
    case "AugAssign":
      return augmentedAssign(unit, node)
    case "AnnAssign":
      return annotatedAssign(unit, node)
    case "Raise":
      return raiseStatement(unit, node)
    case "Assert":
      return assertStatement(unit, node)
    case "Import":
      return importStatement(unit, node)
    case "ImportFrom":
      return importFromStatement(unit, node)
    case "Expr":
      return expressionStatement(unit, node)
    case "Break":
    case "Continue":
      return leaveLoop(unit, node)
    case "Global":
    case "Nonlocal":
    case "Pass":
      return
    default:
      return compoundStatement(unit, node)
  }
}

/** Statements with bodies. */
type CompoundStatement = Extract<ast.Statement, { body: unknown } | { cases: unknown }>

function compoundStatement(unit: Unit, node: CompoundStatement): void {
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return functionDefinition(unit, node)
    case "ClassDef":
      return classDefinition(unit, node)
    case "For":
      return forLoop(unit, node)
    case "AsyncFor":
      return asyncForLoop(unit, node)
    case "While":
      return whileLoop(unit, node)
    case "If":
      return ifStatement(unit, node)
    case "With":
    case "AsyncWith":
      return withStatement(unit, node)
    case "Match":
      return matchStatement(unit, node)
    case "Try":
      return tryStatement(unit, node)
    case "TryStar":
      return tryStarStatement(unit, node)
    default:
      return assertNever(node, "statement")
  }
}

function expressionStatement(unit: Unit, node: ast.Expr): void {
  const value = valueOf(unit, node.value)
  const isShown = unit.context.isInteractive && unit.scope.type === "module"
  if (!isShown) return
  const display = intrinsics.indexOf("Display")
  unit.emit(node.range, Op.INTRINSIC, unit.assembler.allocate(), value, display)
}

function returnStatement(unit: Unit, node: ast.Return): void {
  if (node.value) return returnValue(unit, node.value, node.range)
  unit.unwind(null, () => unit.emit(node.range, Op.RETURN, unit.constant(null)))
}

/** An `elif` chain, however long, is written in a loop. */
function ifStatement(unit: Unit, node: ast.If): void {
  const { assembler } = unit
  const end = assembler.newLabel()
  let branch: ast.If | null = node
  while (branch) {
    const current: ast.If = branch
    const otherwise = assembler.newLabel()
    if (current !== node) assembler.line(current.range.line)
    jumpIf(unit, current.test, { sense: false, to: otherwise })
    unit.statements(current.body)
    unit.emit(current.range, Op.JUMP, end)
    assembler.place(otherwise)
    assembler.forgetLine()
    const [only] = current.orelse
    branch = only?.kind === "If" && current.orelse.length === 1 ? only : null
    if (!branch) unit.statements(current.orelse)
  }
  assembler.place(end)
  assembler.forgetLine()
}

function raiseStatement(unit: Unit, node: ast.Raise): void {
  const exception = node.exc ? valueOf(unit, node.exc, node.cause ? [node.cause] : []) : noRegister
  const cause = node.cause ? valueOf(unit, node.cause) : noRegister
  unit.emit(node.range, Op.RAISE, exception, cause)
}

function assertStatement(unit: Unit, node: ast.Assert): void {
  const { assembler } = unit
  const { range } = node.test
  const holds = assembler.newLabel()
  jumpIf(unit, node.test, { sense: true, to: holds })
  const error = assembler.allocate()
  unit.emit(range, Op.LOAD_ASSERTION_ERROR, error)
  if (node.msg) {
    const message = unit.copied(node.msg)
    unit.emit(range, Op.CALL, error, error, message, 1)
  }
  unit.emit(range, Op.RAISE, error, noRegister)
  assembler.place(holds)
}
