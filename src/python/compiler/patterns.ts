/**
 * `match`: each pattern is a row of tests that jump to the next case when they fail. What a pattern
 * captures is kept in temporaries and bound to its names when the whole pattern has matched, before
 * the guard is evaluated.
 */
import { assertNever } from "../../base/assert"
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { constantOf } from "./constants"
import { jumpIf } from "./conditions"
import { storeName, valueOf } from "./names"
import type { Register } from "./registers"
import { patternParts } from "./tree"
import type { Unit } from "./unit"

/** Names and the registers of what they are to be bound to. */
type Captures = Map<string, { readonly register: Register; readonly range: TextRange }>

interface Attempt {
  readonly subject: Register
  /** Label to jump to when the pattern does not match. */
  readonly fail: number
  readonly captures: Captures
}

/** `match subject: case ...` */
export function matchStatement(unit: Unit, node: ast.Match): void {
  const { assembler } = unit
  const subject = unit.copied(node.subject)
  const end = assembler.newLabel()
  for (const matchCase of node.cases) {
    unit.scratch(() => caseClause(unit, matchCase, { subject, end }))
  }
  assembler.place(end)
  assembler.forgetLine()
}

interface Case {
  readonly subject: Register
  readonly end: number
}

function caseClause(unit: Unit, node: ast.MatchCase, { subject, end }: Case): void {
  const { assembler } = unit
  const fail = assembler.newLabel()
  const captures: Captures = new Map()
  assembler.line(node.pattern.range.line)
  match(unit, node.pattern, { subject, fail, captures })
  for (const [name, { register, range }] of captures) storeName(unit, name, register, range)
  if (node.guard) jumpIf(unit, node.guard, { sense: false, to: fail })
  unit.statements(node.body)
  unit.emit(node.pattern.range, Op.JUMP, end)
  assembler.place(fail)
  assembler.forgetLine()
}

/** Writes the tests of a pattern; registers with captures stay allocated. */
function match(unit: Unit, pattern: ast.Pattern, attempt: Attempt): void {
  switch (pattern.kind) {
    case "MatchValue":
      return matchValue(unit, pattern, attempt)
    case "MatchSingleton":
      return matchSingleton(unit, pattern, attempt)
    case "MatchSequence":
      return matchSequence(unit, pattern, attempt)
    case "MatchMapping":
      return matchMapping(unit, pattern, attempt)
    case "MatchClass":
      return matchClass(unit, pattern, attempt)
    case "MatchStar":
      return capture(pattern, attempt)
    case "MatchAs":
      if (pattern.pattern) match(unit, pattern.pattern, attempt)
      return capture(pattern, attempt)
    case "MatchOr":
      return matchOr(unit, pattern, attempt)
    default:
      return assertNever(pattern, "pattern")
  }
}

type Capturing = { readonly name: string | null; readonly range: TextRange }

function capture({ name, range }: Capturing, { subject, captures }: Attempt): void {
  if (name !== null) captures.set(name, { register: subject, range })
}

/** Goes to `fail` unless `op` of two registers is true. */
function require(
  unit: Unit,
  { range }: { readonly range: TextRange },
  { op, left, right, fail }: { op: Op; left: Register; right: Register; fail: number },
): void {
  unit.scratch(() => {
    const result = unit.assembler.allocate()
    unit.emit(range, op, result, left, right)
    unit.emit(range, Op.JUMP_IF_FALSE, result, fail)
  })
}

function matchValue(unit: Unit, pattern: ast.MatchValue, { subject, fail }: Attempt): void {
  unit.scratch(() => {
    const right = valueOf(unit, pattern.value)
    require(unit, pattern, { op: Op.EQUAL, left: subject, right, fail })
  })
}

function matchSingleton(unit: Unit, pattern: ast.MatchSingleton, attempt: Attempt): void {
  const right = unit.constant(constantOf(pattern.value))
  require(unit, pattern, { op: Op.IS, left: attempt.subject, right, fail: attempt.fail })
}

function requireKind(unit: Unit, pattern: ast.Pattern, op: Op, { subject, fail }: Attempt): void {
  unit.scratch(() => {
    const result = unit.assembler.allocate()
    unit.emit(pattern.range, op, result, subject)
    unit.emit(pattern.range, Op.JUMP_IF_FALSE, result, fail)
  })
}

/** Goes to `fail` unless the subject's length is (at least) `count`. */
function requireLength(
  unit: Unit,
  pattern: ast.Pattern,
  { attempt, op, count }: { attempt: Attempt; op: Op; count: number },
): void {
  unit.scratch(() => {
    const length = unit.assembler.allocate()
    unit.emit(pattern.range, Op.GET_LENGTH, length, attempt.subject)
    const { fail } = attempt
    require(unit, pattern, { op, left: length, right: unit.constant(count), fail })
  })
}

function isWildcard(pattern: ast.Pattern): boolean {
  return (
    (pattern.kind === "MatchAs" && pattern.pattern === null && pattern.name === null) ||
    (pattern.kind === "MatchStar" && pattern.name === null)
  )
}

function matchSequence(unit: Unit, pattern: ast.MatchSequence, attempt: Attempt): void {
  const { patterns } = pattern
  const star = patterns.findIndex(item => item.kind === "MatchStar")
  requireKind(unit, pattern, Op.MATCH_SEQUENCE, attempt)
  const count = star < 0 ? patterns.length : patterns.length - 1
  if (star < 0) requireLength(unit, pattern, { attempt, op: Op.EQUAL, count })
  else if (count > 0) requireLength(unit, pattern, { attempt, op: Op.GREATER_EQUAL, count })
  if (patterns.every(isWildcard)) return
  if (star >= 0 && isWildcard(patterns[star]!)) return matchByIndex(unit, pattern, attempt)
  const first = unit.assembler.allocate(patterns.length)
  const { range } = pattern
  if (star < 0) unit.emit(range, Op.UNPACK, first, patterns.length, attempt.subject)
  else {
    const after = patterns.length - star - 1
    unit.emit(range, Op.UNPACK_STARRED, first, star, after, attempt.subject)
  }
  matchRow(unit, patterns, { ...attempt, subject: first })
}

/** Matches patterns with the registers in a row from `subject` on. */
function matchRow(unit: Unit, patterns: readonly ast.Pattern[], attempt: Attempt): void {
  patterns.forEach((item, index) => {
    match(unit, item, { ...attempt, subject: attempt.subject + index })
  })
}

/** `[a, *_, b]`: only the items asked for are fetched. */
function matchByIndex(unit: Unit, { patterns, range }: ast.MatchSequence, attempt: Attempt): void {
  const star = patterns.findIndex(item => item.kind === "MatchStar")
  patterns.forEach((item, index) => {
    if (isWildcard(item)) return
    const subject = unit.assembler.allocate()
    if (index < star) {
      unit.emit(range, Op.GET_ITEM, subject, attempt.subject, unit.constant(index))
    } else {
      const fromEnd = unit.constant(patterns.length - index)
      unit.emit(range, Op.GET_LENGTH, subject, attempt.subject)
      unit.emit(range, Op.SUBTRACT, subject, subject, fromEnd)
      unit.emit(range, Op.GET_ITEM, subject, attempt.subject, subject)
    }
    match(unit, item, { ...attempt, subject })
  })
}

function matchMapping(unit: Unit, pattern: ast.MatchMapping, attempt: Attempt): void {
  const { keys, patterns, range, rest } = pattern
  const { assembler } = unit
  requireKind(unit, pattern, Op.MATCH_MAPPING, attempt)
  if (keys.length > 0) {
    const count = keys.length
    requireLength(unit, pattern, { attempt, op: Op.GREATER_EQUAL, count })
    const [keyTuple, values] = [assembler.allocate(), assembler.allocate()]
    unit.into({ kind: "Tuple", elts: keys, range }, keyTuple)
    unit.emit(range, Op.MATCH_KEYS, values, attempt.subject, keyTuple)
    unit.emit(range, Op.JUMP_IF_NONE, values, attempt.fail)
    const first = assembler.allocate(count)
    unit.emit(range, Op.UNPACK, first, count, values)
    matchRow(unit, patterns, { ...attempt, subject: first })
  }
  if (rest !== null) matchRest(unit, pattern, { ...attempt, name: rest })
}

/** `**rest`: a dict of the items whose keys the pattern does not name. */
function matchRest(
  unit: Unit,
  { keys, range }: ast.MatchMapping,
  attempt: Attempt & { readonly name: string },
): void {
  const dict = unit.assembler.allocate()
  unit.emit(range, Op.BUILD_DICT, dict, dict, 0)
  unit.emit(range, Op.DICT_UPDATE, dict, attempt.subject)
  for (const key of keys) {
    unit.scratch(() => unit.emit(range, Op.DELETE_ITEM, dict, valueOf(unit, key)))
  }
  capture({ name: attempt.name, range }, { ...attempt, subject: dict })
}

function matchClass(unit: Unit, pattern: ast.MatchClass, attempt: Attempt): void {
  const { cls, patterns, kwdAttrs, kwdPatterns, range } = pattern
  const { assembler } = unit
  const values = assembler.allocate()
  unit.scratch(() => {
    const type = valueOf(unit, cls)
    const names = unit.constant({ type: "tuple", items: kwdAttrs })
    unit.emit(range, Op.MATCH_CLASS, values, attempt.subject, type, patterns.length, names)
  })
  unit.emit(range, Op.JUMP_IF_NONE, values, attempt.fail)
  const all = [...patterns, ...kwdPatterns]
  if (all.every(isWildcard)) return
  const first = assembler.allocate(all.length)
  unit.emit(range, Op.UNPACK, first, all.length, values)
  matchRow(unit, all, { ...attempt, subject: first })
}

/** Each alternative leaves its captures in the same registers, whichever matches. */
function matchOr(unit: Unit, pattern: ast.MatchOr, attempt: Attempt): void {
  const { assembler } = unit
  const { patterns, range } = pattern
  const matched = assembler.newLabel()
  const names = namesOf(patterns[0]!)
  const first = assembler.allocate(names.length)
  patterns.forEach((alternative, index) => {
    const isLast = index === patterns.length - 1
    const fail = isLast ? attempt.fail : assembler.newLabel()
    const captures: Captures = new Map()
    unit.scratch(() => {
      match(unit, alternative, { subject: attempt.subject, fail, captures })
      names.forEach((name, at) => {
        unit.emit(range, Op.MOVE, first + at, captures.get(name)!.register)
      })
    })
    if (!isLast) unit.emit(range, Op.JUMP, matched)
    if (!isLast) assembler.place(fail)
  })
  assembler.place(matched)
  names.forEach((name, at) => capture({ name, range }, { ...attempt, subject: first + at }))
}

function namesOf(pattern: ast.Pattern): readonly string[] {
  const names = patternParts(pattern).filter(part => typeof part === "string")
  return [...new Set(names)]
}
