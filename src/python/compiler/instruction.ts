/** What the compiler's areas write and the assembler lays out: instructions, labels, handlers. */
import { Op, opcodes } from "../bytecode"
import type { OpcodeInfo, OperandKind } from "../bytecode"
import type { TextRange } from "../../base/text-range"
import type { Register } from "./registers"

/** A place in the code that jumps name before it is known. */
export interface Label {
  /** Index of the instruction it stands before, -1 until placed. */
  position: number
  /** Whether anything jumps there. */
  isUsed: boolean
}

/** Where an exception goes: the code at `label`, with the exception in `register`. */
export interface Handler {
  readonly label: Label
  readonly register: Register
}

/** One instruction; jump operands are indexes into the assembler's labels. */
export interface Instruction {
  readonly op: Op
  readonly operands: readonly number[]
  readonly range: TextRange
  readonly handler: Handler | null
}

const operandKinds: readonly (readonly OperandKind[])[] = Object.values(opcodes).map(kindsOf)
const operandNames: readonly (readonly string[])[] = Object.values(opcodes).map(namesOf)

const flowEnds = new Set<Op>([Op.JUMP, Op.JUMP_BACK, Op.RETURN, Op.RAISE, Op.RERAISE])

/** Whether what stands behind such an instruction does not run next. */
export function endsFlow(op: Op): boolean {
  return flowEnds.has(op)
}

/** The kinds of the operands of opcode number `op`, in order. */
export function kindsOfOperands(op: number): readonly OperandKind[] {
  return operandKinds[op] ?? []
}

/** The names of the operands of opcode number `op`, in order. */
export function namesOfOperands(op: number): readonly string[] {
  return operandNames[op] ?? []
}

function namesOf(info: OpcodeInfo): readonly string[] {
  return info.operands.map(operand => operand.split(":")[0] ?? operand)
}

function kindsOf(info: OpcodeInfo): readonly OperandKind[] {
  return info.operands.map(operand => kindOf(operand.split(":")[1]))
}

function kindOf(text: string | undefined): OperandKind {
  switch (text) {
    case "register-or-none":
    case "first":
    case "count":
    case "name":
    case "code":
    case "pc":
    case "cache":
    case "number":
      return text
    default:
      return "register"
  }
}
