/** Calls: positional arguments in a row, keywords behind them, or a list and a dict for `*`, `**`. */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { growList } from "./displays"
import { valueOf } from "./names"
import type { Register } from "./registers"
import { noRegister } from "./registers"
import type { Unit } from "./unit"

/** A call whose callee is known; `lead` registers from `first` hold its first arguments. */
export interface CallParts {
  readonly range: TextRange
  readonly callee: Register
  readonly first: Register
  readonly lead: number
  readonly args: readonly ast.Expression[]
  readonly keywords: readonly ast.Keyword[]
  readonly target: Register
}

type Arguments = Pick<CallParts, "args" | "keywords">

/** Whether the arguments hold a `*` or `**`. */
export function isSpread({ args, keywords }: Arguments): boolean {
  return (
    args.some(argument => argument.kind === "Starred") ||
    keywords.some(keyword => keyword.arg === null)
  )
}

/** Writes the call; the temporaries from `first` + `lead` on must be free. */
export function call(unit: Unit, parts: CallParts): void {
  if (isSpread(parts)) return spreadCall(unit, parts)
  const { range, callee, first, lead, args, keywords, target } = parts
  unit.copiedInRow(args)
  const count = lead + args.length + keywords.length
  if (keywords.length === 0) return unit.emit(range, Op.CALL, target, callee, first, count)
  const names = keywordArguments(unit, keywords)
  unit.emit(range, Op.CALL_KEYWORDS, target, callee, first, count, names)
}

/** The values of keywords in a row; the register with the tuple of their names. */
export function keywordArguments(unit: Unit, keywords: readonly ast.Keyword[]): Register {
  unit.copiedInRow(keywords.map(keyword => keyword.value))
  const names = keywords.map(keyword => unit.scope.mangled(keyword.arg ?? ""))
  return unit.constant({ type: "tuple", items: names })
}

function spreadCall(unit: Unit, parts: CallParts): void {
  const { range, callee, first, lead, args, keywords, target } = parts
  const list = unit.assembler.allocate()
  unit.emit(range, Op.BUILD_LIST, list, first, lead)
  growList(unit, { list, elements: args, range })
  const dict = keywords.length > 0 ? keywordDict(unit, parts) : noRegister
  unit.emit(range, Op.CALL_SPREAD, target, callee, list, dict)
}

/** Runs of plain keywords become dicts, merged in order with the mappings between them. */
function keywordDict(unit: Unit, { range, callee, keywords }: CallParts): Register {
  const { assembler } = unit
  const dict = assembler.allocate()
  let isMade = false
  let run: ast.Keyword[] = []
  const merge = (mapping: Register): void => {
    unit.emit(range, Op.DICT_MERGE, dict, mapping, callee)
  }
  const flush = (): void => {
    if (isMade && run.length === 0) return
    unit.scratch(() => {
      const made = isMade ? assembler.allocate() : dict
      plainKeywords(unit, { run, range, target: made })
      if (isMade) merge(made)
    })
    isMade = true
    run = []
  }
  for (const keyword of keywords) {
    if (keyword.arg !== null) run.push(keyword)
    else {
      flush()
      unit.scratch(() => merge(valueOf(unit, keyword.value)))
    }
  }
  flush()
  return dict
}

interface Run {
  readonly run: readonly ast.Keyword[]
  readonly range: TextRange
  readonly target: Register
}

function plainKeywords(unit: Unit, { run, range, target }: Run): void {
  const first = unit.assembler.allocate(0)
  for (const keyword of run) {
    const name = unit.constant(unit.scope.mangled(keyword.arg ?? ""))
    unit.emit(keyword.range, Op.MOVE, unit.assembler.allocate(), name)
    unit.copied(keyword.value)
  }
  unit.emit(range, Op.BUILD_DICT, target, first, run.length)
}
