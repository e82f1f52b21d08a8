/**
 * Which temporaries of a frame still matter. A register keeps what was put into it until something
 * else comes, long after CPython's stack would have let go; so before asking what a frame holds, the
 * instructions are read backwards once per code: a temporary is alive where some path reads it
 * before it is written again. Locals, cells and what natives above a frame were given always count.
 */
import { opcodes } from "../../python/bytecode"
import { type CodeObject, registerLayout } from "../../python/code-object"

/** Temporaries alive before each instruction, by where it begins; and where the one before begins. */
export interface Liveness {
  readonly firstTemporary: number
  readonly temporaries: number
  /** One row of `temporaries` bytes for each word of the instructions. */
  readonly alive: Uint8Array
  readonly startOfPrevious: Int32Array
}

interface Row {
  readonly name: string
  readonly length: number
  readonly operands: readonly { readonly name: string; readonly kind: string }[]
}

const rows: readonly Row[] = Object.entries(opcodes).map(([name, info]) => ({
  name,
  length: info.operands.length + 1,
  operands: info.operands.map(operand => {
    const [own, kind] = operand.split(":")
    return { name: own!, kind: kind ?? "register" }
  }),
}))

/** Operands that are written although they are not called `target`. */
const written = new Set([
  "ENTER_EXCEPT saved",
  "MATCH_EXCEPTION_GROUP matched",
  "MATCH_EXCEPTION_GROUP rest",
])
const endsPath = new Set(["RETURN", "RAISE", "RERAISE", "JUMP", "JUMP_BACK"])

/** Reads the instructions of a code. */
export function livenessOf(code: CodeObject): Liveness {
  return new Analysis(code).run()
}

class Analysis {
  private readonly first: number
  private readonly width: number
  private readonly alive: Uint8Array
  private readonly starts: number[] = []
  private readonly startOfPrevious: Int32Array

  constructor(private readonly code: CodeObject) {
    this.first = registerLayout(code).temporaries
    this.width = code.registerCount - this.first
    const { length } = code.instructions
    this.alive = new Uint8Array((length + 1) * this.width)
    this.startOfPrevious = new Int32Array(length + 1)
    for (let pc = 0; pc < length; ) {
      const end = pc + rows[code.instructions[pc]!]!.length
      this.starts.push(pc)
      this.startOfPrevious[end] = pc
      pc = end
    }
    this.keepIterators()
  }

  /** CPython keeps the iterator of a loop until it is left, also where no path comes round again. */
  private keepIterators(): void {
    for (const pc of this.starts) {
      const end = this.loopEnd(pc)
      const iterator = this.code.instructions[pc + 2]! - this.first
      if (end === null || iterator < 0) continue
      for (const at of this.starts) {
        if (at >= pc && at < end) this.alive[at * this.width + iterator] = 1
      }
    }
  }

  /** Where the loop ends whose next item is taken at `pc`; null where none is. */
  private loopEnd(pc: number): number | null {
    const { instructions, exceptionTable } = this.code
    const { name } = rows[instructions[pc]!]!
    if (name === "FOR_ITERATOR") return instructions[pc + 3]!
    if (name !== "GET_ASYNC_NEXT") return null
    // The end of an asynchronous iteration is an exception, and is met below the body.
    for (let row = 0; row < exceptionTable.length; row += 4) {
      const [from, to, handler] = exceptionTable.slice(row, row + 3)
      const isAround = pc >= from! && pc < to!
      if (isAround && rows[instructions[handler!]!]!.name === "END_ASYNC_FOR") return handler!
    }
    return null
  }

  run(): Liveness {
    for (let isChanged = true; isChanged; ) {
      isChanged = false
      for (let at = this.starts.length - 1; at >= 0; at--) {
        if (this.step(this.starts[at]!)) isChanged = true
      }
    }
    const { first, width, alive, startOfPrevious } = this
    return { firstTemporary: first, temporaries: width, alive, startOfPrevious }
  }

  /** One instruction; true when more is known to be alive before it than was. */
  private step(pc: number): boolean {
    const { instructions } = this.code
    const row = rows[instructions[pc]!]!
    const now = new Uint8Array(this.width)
    if (!endsPath.has(row.name)) this.merge(now, pc + row.length)
    row.operands.forEach((operand, at) => {
      if (operand.kind === "pc") this.merge(now, instructions[pc + 1 + at]!)
    })
    for (const register of this.registers(pc, row, true)) this.set(now, register, 0)
    for (const register of this.registers(pc, row, false)) this.set(now, register, 1)
    this.mergeHandlers(now, pc)
    const from = pc * this.width
    let isChanged = false
    for (let at = 0; at < this.width; at++) {
      if (now[at] === 0 || this.alive[from + at] === 1) continue
      this.alive[from + at] = 1
      isChanged = true
    }
    return isChanged
  }

  private merge(now: Uint8Array, pc: number): void {
    const from = pc * this.width
    for (let at = 0; at < this.width; at++) if (this.alive[from + at] === 1) now[at] = 1
  }

  private mergeHandlers(now: Uint8Array, pc: number): void {
    const { exceptionTable } = this.code
    for (let row = 0; row < exceptionTable.length; row += 4) {
      if (pc < exceptionTable[row]! || pc >= exceptionTable[row + 1]!) continue
      const handler = new Uint8Array(this.width)
      this.merge(handler, exceptionTable[row + 2]!)
      this.set(handler, exceptionTable[row + 3]!, 0)
      for (let at = 0; at < this.width; at++) if (handler[at] === 1) now[at] = 1
    }
  }

  private set(now: Uint8Array, register: number, value: number): void {
    if (register >= this.first) now[register - this.first] = value
  }

  private *registers(pc: number, row: Row, isWriting: boolean): Iterable<number> {
    const { instructions } = this.code
    const value = (name: string): number =>
      instructions[pc + 1 + row.operands.findIndex(operand => operand.name === name)]!
    for (const [at, { name, kind }] of row.operands.entries()) {
      const operand = instructions[pc + 1 + at]!
      if (kind === "first") {
        if (isWriting === row.name.startsWith("UNPACK")) yield* many(operand, countOf(row, value))
      } else if (kind === "register" || (kind === "register-or-none" && operand >= 0)) {
        const writes = name === "target" || written.has(`${row.name} ${name}`)
        if (writes === isWriting) yield operand
        if (row.name === "LOAD_METHOD" && name === "target" && isWriting) yield operand + 1
        if (name === "method" && !isWriting) yield* many(operand + 1, value("count") + 1)
      }
    }
  }
}

function countOf(row: Row, value: (name: string) => number): number {
  if (row.name === "BUILD_SLICE") return 3
  if (row.name === "UNPACK_STARRED") return value("before") + 1 + value("after")
  const count = value("count")
  return row.name === "BUILD_DICT" ? count * 2 : count
}

function* many(from: number, count: number): Iterable<number> {
  for (let at = 0; at < count; at++) yield from + at
}
