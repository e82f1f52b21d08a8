/**
 * Instructions that are handled out of line: a table of functions, one group a file. Each finds its
 * operands after `pc`; `frame.pc` is on the next instruction already.
 */
import { opcodeLengths } from "../bytecode"
import { Op } from "../opcode-numbers"
import { callHandlers } from "./cold/calls"
import { containerHandlers } from "./cold/containers"
import { exceptionHandlers } from "./cold/exceptions"
import { functionHandlers } from "./cold/functions"
import { generatorHandlers } from "./cold/generators"
import { importHandlers } from "./cold/imports"
import { intrinsicHandlers } from "./cold/intrinsics"
import { matchHandlers } from "./cold/match"
import { nameHandlers } from "./cold/names"
import { operatorHandlers } from "./cold/operators"
import type { ColdHandlers } from "./cold/handler"
import type { Frame } from "./frame"
import { advanceLoop, jumpOnTruth, loadAttribute, loadMethod, storeAttribute } from "./hot"
import type { Machine } from "./machine"

/** What remains of hot instructions when their inline way does not fit. */
const remainders: ColdHandlers = {
  [Op.JUMP_IF_FALSE]: jumpOnTruth,
  [Op.JUMP_IF_TRUE]: jumpOnTruth,
  [Op.FOR_ITERATOR]: advanceLoop,
  [Op.LOAD_METHOD]: loadMethod,
  [Op.LOAD_ATTRIBUTE]: loadAttribute,
  [Op.STORE_ATTRIBUTE]: storeAttribute,
}

const handlers: ColdHandlers = {
  ...remainders,
  ...operatorHandlers,
  ...nameHandlers,
  ...containerHandlers,
  ...callHandlers,
  ...functionHandlers,
  ...exceptionHandlers,
  ...generatorHandlers,
  ...importHandlers,
  ...intrinsicHandlers,
  ...matchHandlers,
}

/** Runs the instruction at `pc`; the frame goes on at `frame.pc` or below a new top. */
export function runCold(machine: Machine, frame: Frame, pc: number): void {
  const op = frame.code.instructions[pc]! as Op
  frame.pc = pc + opcodeLengths[op]!
  const handler = handlers[op]
  if (handler === undefined) throw new Error(`No handler for instruction ${op}.`)
  handler(machine, frame, pc)
}
