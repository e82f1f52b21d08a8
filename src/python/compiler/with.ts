/** `with` and `async with`: each item is a `with` of its own around the next one and the body. */
import { Asker, Op, specialMethods } from "../bytecode"
import type * as ast from "../syntax/ast"
import { storeTarget } from "./assignments"
import { valueOf } from "./names"
import type { Register } from "./registers"
import { handling } from "./try"
import type { Unit } from "./unit"

type With = ast.With | ast.AsyncWith

/** `with a as b, c as d: ...` */
export function withStatement(unit: Unit, node: With, index = 0): void {
  const item = node.items[index]
  if (!item) return unit.statements(node.body)
  const { assembler } = unit
  const { range } = item.contextExpr
  assembler.at(range)
  assembler.line(range.line)
  const isAsync = node.kind === "AsyncWith"
  const { exit, entered } = enter(unit, item, isAsync)
  const handler = assembler.newHandler()
  const end = assembler.newLabel()
  const leave = (): void => {
    assembler.line(range.line)
    callExit(unit, { item, exit, isAsync })
  }
  unit.within({ loop: null, leave }, handler, () => {
    if (item.optionalVars) storeTarget(unit, item.optionalVars, entered)
    withStatement(unit, node, index + 1)
  })
  leave()
  unit.emit(range, Op.JUMP, end)
  assembler.place(handler.at)
  assembler.forgetLine()
  assembler.line(range.line)
  handling(unit, { exception: handler.register, range }, () => {
    exitAfterException(unit, { item, exit, isAsync, exception: handler.register })
  })
  assembler.place(end)
  assembler.assumeLine(range.line)
}

interface Entered {
  readonly exit: Register
  readonly entered: Register
}

function enter(unit: Unit, item: ast.WithItem, isAsync: boolean): Entered {
  const { assembler } = unit
  const { contextExpr } = item
  const { range } = contextExpr
  const [exit, entered] = [assembler.allocate(), assembler.allocate()]
  const special = (name: (typeof specialMethods)[number]): number => specialMethods.indexOf(name)
  unit.scratch(() => {
    const manager = valueOf(unit, contextExpr)
    const exitName = special(isAsync ? "__aexit__" : "__exit__")
    const enterName = special(isAsync ? "__aenter__" : "__enter__")
    unit.emit(range, Op.LOAD_SPECIAL, exit, manager, exitName)
    unit.emit(range, Op.LOAD_SPECIAL, entered, manager, enterName)
  })
  unit.emit(range, Op.CALL, entered, entered, entered, 0)
  if (isAsync) unit.emit(range, Op.AWAIT, entered, entered, Asker.Enter)
  return { exit, entered }
}

interface Exit {
  readonly item: ast.WithItem
  readonly exit: Register
  readonly isAsync: boolean
}

/** exit(None, None, None) */
function callExit(unit: Unit, { item, exit, isAsync }: Exit): void {
  const { range } = item.contextExpr
  unit.scratch(() => {
    const first = unit.assembler.allocate(3)
    for (let offset = 0; offset < 3; offset++) {
      unit.emit(range, Op.MOVE, first + offset, unit.constant(null))
    }
    unit.emit(range, Op.CALL, first, exit, first, 3)
    if (isAsync) unit.emit(range, Op.AWAIT, first, first, Asker.Exit)
  })
}

/** The exception goes on unless exit says that it is dealt with. */
function exitAfterException(
  unit: Unit,
  { item, exit, isAsync, exception }: Exit & { readonly exception: Register },
): void {
  const { assembler } = unit
  const { range } = item.contextExpr
  const isDealtWith = assembler.newLabel()
  unit.scratch(() => {
    const result = assembler.allocate()
    unit.emit(range, Op.WITH_EXCEPT, result, exit, exception)
    if (isAsync) unit.emit(range, Op.AWAIT, result, result, Asker.Exit)
    unit.emit(range, Op.JUMP_IF_TRUE, result, isDealtWith)
  })
  unit.emit(range, Op.RERAISE, exception)
  assembler.place(isDealtWith)
}
