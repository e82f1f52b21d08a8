/**
 * `try` in its three forms. Handlers begin by making the exception the one being handled and end,
 * on every way out, by undoing that; a handler of their own sees to it when they raise. A `finally`
 * is written once for each way out of its `try`, as CPython does.
 */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import type { PlacedHandler } from "./assembler"
import { deleteName, storeName, valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** `try: ... except: ... else: ... finally: ...` */
export function tryStatement(unit: Unit, node: ast.Try): void {
  withFinally(unit, node, () => {
    if (node.handlers.length === 0) return unit.statements(node.body)
    tryExcept(unit, node, (exception, end) => clauses(unit, node, { exception, end }))
  })
}

/** `try: ... except*: ... else: ... finally: ...` */
export function tryStarStatement(unit: Unit, node: ast.TryStar): void {
  withFinally(unit, node, () => {
    tryExcept(unit, node, exception => starClauses(unit, node, exception))
  })
}

function withFinally(unit: Unit, node: ast.Try | ast.TryStar, body: () => void): void {
  if (node.finalbody.length === 0) return body()
  const { assembler } = unit
  const handler = assembler.newHandler()
  const end = assembler.newLabel()
  const final = (): void => {
    assembler.forgetLine()
    unit.scratch(() => unit.statements(node.finalbody))
  }
  unit.within({ loop: null, leave: final }, handler, body)
  final()
  unit.emit(node.range, Op.JUMP, end)
  assembler.place(handler.at)
  handling(unit, { exception: handler.register, range: node.range }, () => {
    final()
    unit.emit(node.range, Op.RERAISE, handler.register)
  })
  assembler.place(end)
  assembler.forgetLine()
}

interface Handled {
  readonly exception: Register
  readonly range: TextRange
}

/** Writes `body`, in which `exception` is being handled; what it raises leaves that first. */
export function handling(unit: Unit, { exception, range }: Handled, body: () => void): void {
  const { assembler } = unit
  unit.scratch(() => {
    const saved = assembler.allocate()
    const cleanup = assembler.newHandler()
    const leave = (): void => unit.emit(range, Op.LEAVE_EXCEPT, saved)
    unit.emit(range, Op.ENTER_EXCEPT, saved, exception)
    const end = assembler.newLabel()
    unit.within({ loop: null, leave }, cleanup, body)
    leave()
    unit.emit(range, Op.JUMP, end)
    assembler.place(cleanup.at)
    leave()
    unit.emit(range, Op.RERAISE, cleanup.register)
    assembler.place(end)
  })
}

/** The body and `else`, then the handler in which `write` writes the clauses. */
function tryExcept(
  unit: Unit,
  node: ast.Try | ast.TryStar,
  write: (exception: Register, end: number) => void,
): void {
  const { assembler } = unit
  const handler = assembler.newHandler()
  const end = assembler.newLabel()
  unit.within({ loop: null, leave: null }, handler, () => unit.statements(node.body))
  unit.statements(node.orelse)
  unit.emit(node.range, Op.JUMP, end)
  assembler.place(handler.at)
  assembler.forgetLine()
  const { register: exception } = handler
  handling(unit, { exception, range: node.range }, () => write(exception, end))
  assembler.place(end)
  assembler.forgetLine()
}

interface Clauses {
  readonly exception: Register
  readonly end: number
}

function clauses(unit: Unit, node: ast.Try, { exception }: Clauses): void {
  const { assembler } = unit
  const handled = assembler.newLabel()
  for (const clause of node.handlers) {
    const next = assembler.newLabel()
    assembler.line(clause.range.line)
    if (clause.type) jumpUnlessMatching(unit, { clause, exception, type: clause.type, next })
    clauseBody(unit, clause, exception)
    unit.emit(clause.range, Op.JUMP, handled)
    assembler.place(next)
    assembler.forgetLine()
  }
  unit.emit(node.range, Op.RERAISE, exception)
  assembler.place(handled)
}

interface Match {
  readonly clause: ast.ExceptHandler
  readonly exception: Register
  readonly type: ast.Expression
  readonly next: number
}

function jumpUnlessMatching(unit: Unit, { clause, exception, type, next }: Match): void {
  unit.scratch(() => {
    const matches = unit.assembler.allocate()
    const types = valueOf(unit, type)
    unit.emit(clause.range, Op.MATCH_EXCEPTION, matches, exception, types)
    unit.emit(clause.range, Op.JUMP_IF_FALSE, matches, next)
  })
}

function clauseBody(unit: Unit, clause: ast.ExceptHandler, exception: Register): void {
  const { name } = clause
  if (name === null) return unit.statements(clause.body)
  storeName(unit, name, exception, clause.range)
  namedClause(unit, clause, name)
}

/** A clause's body; the name of its exception is unbound on every way out. */
function namedClause(unit: Unit, clause: ast.ExceptHandler, name: string): void {
  const { assembler } = unit
  const { range } = clause
  unit.scratch(() => {
    const cleanup = assembler.newHandler()
    const end = assembler.newLabel()
    const unbind = (): void => {
      storeName(unit, name, unit.constant(null), range)
      deleteName(unit, name, range)
    }
    unit.within({ loop: null, leave: unbind }, cleanup, () => unit.statements(clause.body))
    unbind()
    unit.emit(range, Op.JUMP, end)
    assembler.place(cleanup.at)
    unbind()
    unit.emit(range, Op.RERAISE, cleanup.register)
    assembler.place(end)
  })
}

/** Each clause takes the part of the group it matches; what is left and raised is raised as one. */
function starClauses(unit: Unit, node: ast.TryStar, exception: Register): void {
  const { assembler } = unit
  const { range } = node
  const [raised, rest] = [assembler.allocate(), assembler.allocate()]
  unit.emit(range, Op.BUILD_LIST, raised, raised, 0)
  unit.emit(range, Op.MOVE, rest, exception)
  for (const clause of node.handlers) starClause(unit, { clause, raised, rest })
  const [nothingLeft, nothingRaised] = [assembler.newLabel(), assembler.newLabel()]
  unit.emit(range, Op.JUMP_IF_NONE, rest, nothingLeft)
  unit.emit(range, Op.LIST_APPEND, raised, rest)
  assembler.place(nothingLeft)
  const result = assembler.allocate()
  unit.emit(range, Op.PREPARE_RERAISE_STAR, result, exception, raised)
  unit.emit(range, Op.JUMP_IF_NONE, result, nothingRaised)
  unit.emit(range, Op.RERAISE, result)
  assembler.place(nothingRaised)
}

interface StarClause {
  readonly clause: ast.ExceptHandler
  readonly raised: Register
  readonly rest: Register
}

function starClause(unit: Unit, { clause, raised, rest }: StarClause): void {
  const { assembler } = unit
  const { range, type } = clause
  const next = assembler.newLabel()
  assembler.line(range.line)
  unit.scratch(() => {
    const matched = assembler.allocate()
    const collect = assembler.newHandler()
    unit.scratch(() => {
      const types = type ? valueOf(unit, type) : unit.constant(null)
      unit.emit(range, Op.MATCH_EXCEPTION_GROUP, matched, rest, rest, types)
    })
    unit.emit(range, Op.JUMP_IF_NONE, matched, next)
    unit.within({ loop: null, leave: null }, collect, () => {
      handling(unit, { exception: matched, range }, () => clauseBody(unit, clause, matched))
    })
    unit.emit(range, Op.JUMP, next)
    collected(unit, { collect, raised, range })
  })
  assembler.place(next)
  assembler.forgetLine()
}

interface Collected {
  readonly collect: PlacedHandler
  readonly raised: Register
  readonly range: TextRange
}

/** What a clause raised waits until all clauses have run. */
function collected(unit: Unit, { collect, raised, range }: Collected): void {
  unit.assembler.place(collect.at)
  unit.emit(range, Op.LIST_APPEND, raised, collect.register)
}
