/** Jumps that can be spared, once everything is written. */
import { Op } from "../bytecode"
import type { Assembler } from "./assembler"
import { endsFlow, kindsOfOperands } from "./instruction"

/**
 * A jump to what jumps on or returns does that itself, as in CPython (`jump_thread` and
 * `inline_small_exit_blocks` in flowgraph.c). Gives the instructions to which no way leads any more.
 */
export function threadJumps({ instructions, labels }: Assembler): ReadonlySet<number> {
  let isThreaded = false
  // From the end: where a jump leads to, mostly forward, is what it will stay.
  for (let index = instructions.length - 1; index >= 0; index--) {
    const jump = instructions[index]!
    const { op, operands } = jump
    if (op !== Op.JUMP) continue
    const to = labels[operands[0]!]!.position
    const target = instructions[to]
    if (!target || to === index + 1 || !isJumpOn(target.op)) continue
    instructions[index] = target.op === Op.JUMP ? { ...jump, operands: target.operands } : target
    isThreaded = true
  }
  return isThreaded ? unreachable(instructions, labels) : new Set()
}

function isJumpOn(op: Op): boolean {
  return op === Op.JUMP || op === Op.JUMP_BACK || op === Op.RETURN
}

/** What stands behind the end of a flow and is jumped to by nothing. */
function unreachable(
  instructions: Assembler["instructions"],
  labels: Assembler["labels"],
): ReadonlySet<number> {
  const entered = new Set<number>()
  for (const { op, operands, handler } of instructions) {
    if (handler) entered.add(handler.label.position)
    const at = kindsOfOperands(op).indexOf("pc")
    if (at >= 0) entered.add(labels[operands[at]!]!.position)
  }
  const all = new Set<number>()
  for (let index = 1; index < instructions.length; index++) {
    const isEntered = entered.has(index) || !endsFlow(instructions[index - 1]!.op)
    if (!isEntered && isJumpOn(instructions[index]!.op)) all.add(index)
  }
  return all
}

/** The omitted instructions and the jumps that, without those, lead to what follows anyway. */
export function withNeedlessJumps(
  { instructions, labels }: Assembler,
  omitted: ReadonlySet<number>,
): ReadonlySet<number> {
  const all = new Set(omitted)
  for (let index = instructions.length - 1; index >= 0; index--) {
    const { op, operands } = instructions[index]!
    if (op !== Op.JUMP) continue
    let next = index + 1
    while (all.has(next)) next++
    const to = labels[operands[0]!]!.position
    if (to > index && to <= next) all.add(index)
  }
  return all
}
