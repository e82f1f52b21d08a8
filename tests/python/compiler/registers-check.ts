/**
 * Follows every way through a code and reports what a machine would stumble over: a temporary read
 * before anything is in it, a constant or a cell overwritten, a jump to where no instruction is.
 */
import { opcodeName } from "../../../src/python/bytecode"
import type { CodeObject } from "../../../src/python/code-object"
import { registerLayout } from "../../../src/python/code-object"
import { instructionsOf } from "../../../src/python/compiler/disassemble"
import { kindsOfOperands, namesOfOperands } from "../../../src/python/compiler/instruction"

type Decoded = ReturnType<typeof instructionsOf>[number]
type Held = ReadonlySet<number>

interface Uses {
  readonly reads: readonly number[]
  readonly writes: readonly number[]
}

/** What is wrong with the code, in words; empty when nothing is. */
export function problemsOf(code: CodeObject): readonly string[] {
  const instructions = instructionsOf(code)
  const indexOfPc = new Map(instructions.map(({ pc }, index) => [pc, index]))
  const held: (Held | undefined)[] = []
  const problems = new Set<string>()
  const pending: number[] = []
  const flow = (pc: number, registers: Held): void => {
    const index = indexOfPc.get(pc)
    if (index === undefined) return void problems.add(`nothing stands at ${pc}`)
    const known = held[index]
    const both = known ? new Set([...known].filter(each => registers.has(each))) : registers
    if (known?.size === both.size) return
    held[index] = both
    pending.push(index)
  }
  flow(0, startOf(code))
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const instruction = instructions[index]!
    const before = held[index]!
    for (const problem of misuses(code, instruction, before)) problems.add(problem)
    for (const [pc, registers] of waysOn(code, instruction, before)) flow(pc, registers)
  }
  return [...problems]
}

/** Locals may always be read (a check says when one is unbound), constants and cells too. */
function startOf(code: CodeObject): Held {
  const { temporaries } = registerLayout(code)
  return new Set(Array.from({ length: temporaries }, (_, register) => register))
}

function misuses(code: CodeObject, instruction: Decoded, before: Held): string[] {
  const { reads, writes } = usesOf(instruction)
  const { constants, temporaries } = registerLayout(code)
  const where = `${opcodeName(instruction.op)} at ${instruction.pc}`
  const isForbidden = (register: number): boolean =>
    (register >= constants && register < temporaries) || code.cellLocals.includes(register)
  return [
    ...reads.filter(each => !before.has(each)).map(each => `${where} reads empty ${each}`),
    ...writes.filter(isForbidden).map(each => `${where} overwrites ${each}`),
    ...writes.filter(each => each >= code.registerCount).map(each => `${where}: no ${each}`),
  ]
}

function* waysOn(
  code: CodeObject,
  instruction: Decoded,
  before: Held,
): Generator<readonly [pc: number, held: Held]> {
  const { pc, op, operands } = instruction
  const name = opcodeName(op)
  const after = new Set([...before, ...usesOf(instruction).writes])
  const handler = handlerAt(code, pc)
  if (handler) yield [handler.pc, new Set([...before, handler.register])]
  const jump = kindsOfOperands(op).indexOf("pc")
  if (jump >= 0) yield [operands[jump]!, name === "FOR_ITERATOR" ? before : after]
  if (!["JUMP", "JUMP_BACK", "RETURN", "RAISE", "RERAISE"].includes(name)) {
    yield [pc + 1 + operands.length, after]
  }
}

function handlerAt(code: CodeObject, pc: number): { pc: number; register: number } | null {
  const table = code.exceptionTable
  for (let row = 0; row < table.length; row += 4) {
    if (table[row]! <= pc && pc < table[row + 1]!) {
      return { pc: table[row + 2]!, register: table[row + 3]! }
    }
  }
  return null
}

const writtenOperands = ["target", "matched", "rest"]

function usesOf({ op, operands }: Decoded): Uses {
  const name = opcodeName(op)
  const names = namesOfOperands(op)
  const reads: number[] = []
  const writes: number[] = []
  kindsOfOperands(op).forEach((kind, index) => {
    const register = operands[index]!
    if (!kind.startsWith("register") || register < 0) return
    const isSaved = name === "ENTER_EXCEPT" && names[index] === "saved"
    if (writtenOperands.includes(names[index]!) || isSaved) writes.push(register)
    else reads.push(register)
  })
  const row = rowOf(name, operands, names)
  if (name.startsWith("UNPACK")) return { reads, writes: [...writes, ...row] }
  if (name === "LOAD_METHOD") return { reads, writes: [...writes, operands[0]! + 1] }
  return { reads: [...reads, ...row], writes }
}

/** The registers in a row that an instruction reads or fills. */
function rowOf(name: string, operands: readonly number[], names: readonly string[]): number[] {
  const count = operands[names.indexOf("count")] ?? 0
  if (name.startsWith("CALL_METHOD")) return range(operands[1]! + 1, count + 1)
  if (name === "UNPACK_STARRED") return range(operands[0]!, operands[1]! + operands[2]! + 1)
  if (name === "BUILD_SLICE") return range(operands[1]!, 3)
  const first = names.indexOf("first")
  return first < 0 ? [] : range(operands[first]!, name === "BUILD_DICT" ? count * 2 : count)
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}
