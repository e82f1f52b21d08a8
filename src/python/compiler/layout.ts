/** Lays out what an assembler gathered: numbers for registers and labels, tables sorted by pc. */
import { CodeWords, opcodeLengths } from "../bytecode"
import type { OperandKind } from "../bytecode"
import type { NestedCode } from "../code-object"
import type { TextRange } from "../../base/text-range"
import type { Assembler } from "./assembler"
import type { Handler, Instruction } from "./instruction"
import { kindsOfOperands } from "./instruction"
import type { RegisterCounts } from "./registers"
import { resolveRegister } from "./registers"

/** The parts of a CodeObject that follow from its instructions. */
export interface Layout {
  readonly instructions: Int32Array
  readonly exceptionTable: Int32Array
  readonly positions: Int32Array
  readonly codes: readonly NestedCode[]
  /** The names that the instructions kept use. */
  readonly names: readonly string[]
}

/** Lays out all instructions but the `omitted` ones. */
export function layOut(
  assembler: Assembler,
  counts: RegisterCounts,
  omitted: ReadonlySet<number>,
): Layout {
  const pcs = pcsOf(assembler.instructions, omitted)
  const kept = assembler.instructions.filter((_, index) => !omitted.has(index))
  const keptPcs = pcs.filter((_, index) => !omitted.has(index))
  const pcOfLabel = (label: number): number => pcs[assembler.labels[label]!.position]!
  const names = new Map<number, number>()
  const words = wordsOf(kept, (kind, operand) => {
    if (kind === "pc") return pcOfLabel(operand)
    if (kind === "name") return numbered(names, operand)
    const isRegister = kind === "register" || kind === "register-or-none" || kind === "first"
    return isRegister ? resolveRegister(operand, counts) : operand
  })
  return {
    instructions: words,
    names: [...names.keys()].map(index => assembler.names[index]!),
    exceptionTable: exceptionTableOf(kept, keptPcs, handler => [
      pcs[handler.label.position]!,
      resolveRegister(handler.register, counts),
    ]),
    positions: positionsOf(kept, keptPcs),
    codes: assembler.codes.map(({ code, captures }) => ({
      code,
      captures: captures.map(register => resolveRegister(register, counts)),
    })),
  }
}

/** The pc of each instruction, and behind the last one that of the end. */
function pcsOf(instructions: readonly Instruction[], omitted: ReadonlySet<number>): number[] {
  const pcs: number[] = []
  let pc = 0
  instructions.forEach(({ op }, index) => {
    pcs.push(pc)
    if (!omitted.has(index)) pc += opcodeLengths[op]!
  })
  pcs.push(pc)
  return pcs
}

function wordsOf(
  instructions: readonly Instruction[],
  resolved: (kind: OperandKind, operand: number) => number,
): Int32Array {
  const words: number[] = []
  for (const { op, operands } of instructions) {
    words.push(op)
    kindsOfOperands(op).forEach((kind, index) => words.push(resolved(kind, operands[index]!)))
  }
  if (words.length >= (CodeWords.Most as number))
    throw new RangeError("more code than the machine takes")
  return Int32Array.from(words)
}

/** The number of `key` in the order in which keys were first asked for. */
function numbered(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** One row for each run of instructions with the same handler, so rows never overlap. */
function exceptionTableOf(
  instructions: readonly Instruction[],
  pcs: readonly number[],
  place: (handler: Handler) => readonly [pc: number, register: number],
): Int32Array {
  const rows: number[] = []
  let start = 0
  instructions.forEach((instruction, index) => {
    const { handler } = instruction
    if (instructions[index + 1]?.handler === handler) return
    if (handler) rows.push(pcs[start]!, pcs[index + 1]!, ...place(handler))
    start = index + 1
  })
  return Int32Array.from(rows)
}

function positionsOf(instructions: readonly Instruction[], pcs: readonly number[]): Int32Array {
  const rows: number[] = []
  let last: TextRange | null = null
  instructions.forEach(({ range }, index) => {
    if (last && isSame(last, range)) return
    last = range
    rows.push(pcs[index]!, range.line, range.column, range.endLine, range.endColumn)
  })
  return Int32Array.from(rows)
}

function isSame(left: TextRange, right: TextRange): boolean {
  return (
    left.line === right.line &&
    left.column === right.column &&
    left.endLine === right.endLine &&
    left.endColumn === right.endColumn
  )
}
