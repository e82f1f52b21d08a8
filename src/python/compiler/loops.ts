/** `for`, `async for` and `while`. The line of a loop's head begins anew each time round. */
import { assert } from "../../base/assert"
import type { TextRange } from "../../base/text-range"
import { Asker, Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import type { PlacedHandler } from "./assembler"
import { storeTarget } from "./assignments"
import { jumpIf } from "./conditions"
import { foldedConstant, isTruthy } from "./constants"
import { directRegister, valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** `for target in iter: ... else: ...` */
export function forLoop(unit: Unit, node: ast.For): void {
  const { assembler } = unit
  const iterator = assembler.allocate()
  unit.scratch(() => {
    unit.emit(node.iter.range, Op.GET_ITERATOR, iterator, valueOf(unit, node.iter))
  })
  loop(unit, node, exit => {
    const direct = node.target.kind === "Name" ? directRegister(unit, node.target.id) : null
    const item = direct ?? assembler.allocate()
    unit.emit(node.iter.range, Op.FOR_ITERATOR, item, iterator, exit)
    if (direct === null) storeTarget(unit, node.target, item)
    unit.statements(node.body)
    return null
  })
}

/** `async for target in iter: ... else: ...` */
export function asyncForLoop(unit: Unit, node: ast.AsyncFor): void {
  const { range } = node.iter
  const iterator = unit.assembler.allocate()
  unit.scratch(() => {
    unit.emit(range, Op.GET_ASYNC_ITERATOR, iterator, valueOf(unit, node.iter))
  })
  loop(unit, node, () => {
    const { handler, item } = asyncItem(unit, iterator, node.range)
    storeTarget(unit, node.target, item)
    unit.statements(node.body)
    return handler
  })
}

/** The next item of an asynchronous iterator, and the handler that meets its end. */
export function asyncItem(
  unit: Unit,
  iterator: Register,
  range: TextRange,
): { readonly handler: PlacedHandler; readonly item: Register } {
  const handler = unit.assembler.newHandler()
  const item = unit.assembler.allocate()
  unit.guarded(handler, () => {
    unit.emit(range, Op.GET_ASYNC_NEXT, item, iterator)
    unit.emit(range, Op.AWAIT, item, item, Asker.Next)
  })
  return { handler, item }
}

/** Where the end of an asynchronous iteration is met: it falls through, other exceptions go on. */
export function endAsyncFor(unit: Unit, handler: PlacedHandler, range: TextRange): void {
  unit.assembler.place(handler.at)
  unit.emit(range, Op.END_ASYNC_FOR, handler.register)
}

/**
 * The frame of a `for`: the first time its line has begun already, each further time it begins.
 * `round` writes one time round and gives back the handler of an asynchronous iteration.
 */
function loop(
  unit: Unit,
  node: ast.For | ast.AsyncFor,
  round: (exit: number) => PlacedHandler | null,
): void {
  const { assembler } = unit
  const [head, start] = [assembler.newLabel(), assembler.newLabel()]
  const [exit, end] = [assembler.newLabel(), assembler.newLabel()]
  const { range } = node
  const isReached = assembler.reachable
  unit.emit(range, Op.JUMP, start)
  assembler.place(head, isReached)
  assembler.forgetLine()
  assembler.line(range.line)
  assembler.place(start)
  unit.scratch(() => {
    let handler: PlacedHandler | null = null
    unit.within(
      { loop: { breakTo: end, continueTo: head }, leave: null },
      assembler.handler,
      () => {
        handler = round(exit)
      },
    )
    unit.emit(range, Op.JUMP_BACK, head)
    if (handler) endAsyncFor(unit, handler, node.iter.range)
  })
  assembler.place(exit)
  assembler.forgetLine()
  unit.statements(node.orelse)
  assembler.place(end)
  assembler.forgetLine()
}

/** `while test: ... else: ...` */
export function whileLoop(unit: Unit, node: ast.While): void {
  const { assembler } = unit
  const [head, exit, end] = [assembler.newLabel(), assembler.newLabel(), assembler.newLabel()]
  const constant = foldedConstant(node.test)
  if (constant !== undefined && !isTruthy(constant)) return unit.statements(node.orelse)
  assembler.place(head)
  assembler.forgetLine()
  assembler.line(node.range.line)
  jumpIf(unit, node.test, { sense: false, to: exit })
  unit.within({ loop: { breakTo: end, continueTo: head }, leave: null }, assembler.handler, () =>
    unit.statements(node.body),
  )
  unit.emit(node.range, Op.JUMP_BACK, head)
  assembler.place(exit)
  assembler.forgetLine()
  unit.statements(node.orelse)
  assembler.place(end)
  assembler.forgetLine()
}

/** `break` and `continue`: the blocks in between are left first. */
export function leaveLoop(unit: Unit, node: ast.Break | ast.Continue): void {
  let block = unit.block
  while (block && !block.loop) block = block.outer
  const target = block?.loop
  assert(target, `A ${node.kind} stands in a loop.`)
  unit.unwind(block, () => {
    if (node.kind === "Break") unit.emit(node.range, Op.JUMP, target.breakTo)
    else unit.emit(node.range, Op.JUMP_BACK, target.continueTo)
  })
}
