/**
 * Finds the checks of locals that can never fail. A forward data-flow analysis over the
 * instructions: a local is surely assigned where every way that leads there assigned or checked
 * it; a handler may be entered from before any instruction it protects.
 */
import { Op } from "../bytecode"
import type { Assembler } from "./assembler"
import type { Instruction } from "./instruction"
import { endsFlow, kindsOfOperands, namesOfOperands } from "./instruction"
import type { Register } from "./registers"

/** Indexes of the CHECK_LOCAL instructions that are needless; `parameterCount` locals have values. */
export function needlessChecks(assembler: Assembler, parameterCount: number): ReadonlySet<number> {
  const needless = new Set<number>()
  const bits = bitsOfChecked(assembler.instructions)
  if (bits.size === 0) return needless
  const flow = new Flow(assembler, bits, parameterCount)
  flow.run()
  assembler.instructions.forEach((instruction, index) => {
    if (instruction.op !== Op.CHECK_LOCAL) return
    const state = flow.before(index)
    const bit = bits.get(instruction.operands[0]!)
    if (state === null || (bit !== undefined && hasBit(state, bit))) needless.add(index)
  })
  return needless
}

function bitsOfChecked(instructions: readonly Instruction[]): Map<Register, number> {
  const bits = new Map<Register, number>()
  for (const { op, operands } of instructions) {
    const local = operands[0]
    if (op === Op.CHECK_LOCAL && local !== undefined && !bits.has(local)) bits.set(local, bits.size)
  }
  return bits
}

type State = Uint32Array

function hasBit(state: State, bit: number): boolean {
  return (state[bit >> 5]! & (1 << (bit & 31))) !== 0
}

/** The states before each instruction, null where no way leads. */
class Flow {
  private readonly states: (State | null)[]
  private readonly pending: number[] = [0]

  constructor(
    private readonly assembler: Assembler,
    private readonly bits: ReadonlyMap<Register, number>,
    parameterCount: number,
  ) {
    this.states = new Array<State | null>(assembler.instructions.length + 1).fill(null)
    const entry = new Uint32Array((bits.size + 31) >> 5)
    for (const [local, bit] of bits) if (local < parameterCount) setBit(entry, bit)
    this.states[0] = entry
  }

  before(index: number): State | null {
    return this.states[index] ?? null
  }

  run(): void {
    for (let index = this.pending.pop(); index !== undefined; index = this.pending.pop()) {
      this.step(index)
    }
  }

  private step(index: number): void {
    const instruction = this.assembler.instructions[index]
    const state = this.states[index]
    if (!instruction || !state) return
    const { op, handler } = instruction
    if (handler) this.flowTo(handler.label.position, state)
    const after = this.afterOf(instruction, state)
    const jump = kindsOfOperands(op).indexOf("pc")
    if (jump >= 0) {
      const label = this.assembler.labels[instruction.operands[jump]!]!
      // An exhausted iterator leaves the loop without giving its target a value.
      this.flowTo(label.position, op === Op.FOR_ITERATOR ? state : after)
    }
    if (!endsFlow(op)) this.flowTo(index + 1, after)
  }

  private afterOf({ op, operands }: Instruction, state: State): State {
    if (op === Op.DELETE_LOCAL) return this.changed(state, operands[0]!, false)
    if (op === Op.CHECK_LOCAL) return this.changed(state, operands[0]!, true)
    const target = namesOfOperands(op).indexOf("target")
    return target < 0 ? state : this.changed(state, operands[target]!, true)
  }

  private changed(state: State, register: Register, isAssigned: boolean): State {
    const bit = this.bits.get(register)
    if (bit === undefined || hasBit(state, bit) === isAssigned) return state
    const copy = state.slice()
    if (isAssigned) setBit(copy, bit)
    else copy[bit >> 5]! &= ~(1 << (bit & 31))
    return copy
  }

  /** Another way leads to `index`: only what it agrees on stays assigned there. */
  private flowTo(index: number, state: State): void {
    const known = this.states[index]
    if (!known) {
      this.states[index] = state
      this.pending.push(index)
      return
    }
    const both = known.map((word, at) => word & state[at]!)
    if (both.every((word, at) => word === known[at])) return
    this.states[index] = both
    this.pending.push(index)
  }
}

function setBit(state: State, bit: number): void {
  state[bit >> 5]! |= 1 << (bit & 31)
}
