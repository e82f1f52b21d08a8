/**
 * Takes the instructions of one scope in order and lays them out. It knows registers, labels,
 * exception handlers, positions and inline caches, and nothing of Python: the areas of the
 * compiler say what to write. Code that cannot be reached is not kept.
 *
 * An instruction remembers the handler that was in force when it was written, so a cleanup written
 * in the middle of a protected stretch simply stands outside of it.
 */
import { Op } from "../bytecode"
import type { Constant, NestedCode } from "../code-object"
import type { TextRange } from "../../base/text-range"
import { assert } from "../../base/assert"
import { ConstantPool } from "./constants"
import type { Handler, Instruction, Label } from "./instruction"
import { endsFlow, kindsOfOperands } from "./instruction"
import type { Register } from "./registers"
import { constantRegister, temporaryRegister } from "./registers"

/** A nested scope with the registers to capture still symbolic. */
export interface NestedScopeCode extends NestedCode {
  readonly captures: readonly Register[]
}

/** A handler with the label to place where its code begins. */
export interface PlacedHandler extends Handler {
  readonly at: number
}

/** The code of one scope while it is written. */
export class Assembler {
  readonly instructions: Instruction[] = []
  readonly labels: Label[] = []
  readonly codes: NestedScopeCode[] = []
  readonly names: string[] = []
  /** Where exceptions of the instructions written now go. */
  handler: Handler | null = null
  temporaryCount = 0
  cacheCount = 0

  private readonly pool = new ConstantPool()
  private readonly nameIndexes = new Map<string, number>()
  private usedTemporaries = 0
  private isReachable = true
  private startedLine = -1

  constructor(private range: TextRange) {}

  get constants(): readonly Constant[] {
    return this.pool.constants
  }

  /** Whether what is written next can run. */
  get reachable(): boolean {
    return this.isReachable
  }

  /** What the instructions written now stand for. */
  get source(): TextRange {
    return this.range
  }

  /** The source of the instructions written from here on; gives back the one before. */
  at(range: TextRange): TextRange {
    const before = this.range
    this.range = range
    return before
  }

  /** Writes an instruction; a last operand that is an inline cache is added here. */
  emit(op: Op, ...operands: number[]): void {
    if (!this.isReachable) return
    const kinds = kindsOfOperands(op)
    if (kinds.at(-1) === "cache") operands.push(this.cacheCount++)
    assert(operands.length === kinds.length, `Instruction ${op} has the wrong operands.`)
    kinds.forEach((kind, index) => {
      if (kind === "pc") this.labels[operands[index] ?? -1]!.isUsed = true
    })
    if (this.handler) this.handler.label.isUsed = true
    this.instructions.push({ op, operands, range: this.range, handler: this.handler })
    if (endsFlow(op)) this.isReachable = false
  }

  /** A new label, by the number that jumps use as their operand. */
  newLabel(): number {
    return this.labels.push({ position: -1, isUsed: false }) - 1
  }

  /**
   * The label stands here: what follows runs if the flow falls in, or anything has jumped to it,
   * or `isUsedLater` says that something will.
   */
  place(label: number, isUsedLater = false): void {
    const placed = this.labels[label]!
    assert(placed.position < 0, "A label stands in one place only.")
    placed.position = this.instructions.length
    this.isReachable ||= placed.isUsed || isUsedLater
  }

  /** A handler whose code begins where its label is placed. */
  newHandler(): PlacedHandler {
    const at = this.newLabel()
    return { at, label: this.labels[at]!, register: this.allocate() }
  }

  /** A line of the program begins, unless it is the one that runs already. */
  line(line: number): void {
    if (line === this.startedLine) return
    this.startedLine = line
    this.emit(Op.LINE, line)
  }

  /** On every way that leads here, `line` is the one that runs. */
  assumeLine(line: number): void {
    this.startedLine = line
  }

  /** The next statement begins its line even if it is the last one that began. */
  forgetLine(): void {
    this.startedLine = -1
  }

  constant(constant: Constant): Register {
    return constantRegister(this.pool.indexOf(constant))
  }

  /** The index of a name for operands of kind `name`. */
  name(name: string): number {
    const known = this.nameIndexes.get(name)
    if (known !== undefined) return known
    this.nameIndexes.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** The index of a nested scope for operands of kind `code`. */
  nested(code: NestedScopeCode): number {
    return this.codes.push(code) - 1
  }

  /** The first of `count` fresh temporaries in a row, ours until `release`. */
  allocate(count = 1): Register {
    const first = this.usedTemporaries
    this.usedTemporaries += count
    this.temporaryCount = Math.max(this.temporaryCount, this.usedTemporaries)
    return temporaryRegister(first)
  }

  /** How many temporaries are in use, for `release`. */
  mark(): number {
    return this.usedTemporaries
  }

  /** Gives back every temporary allocated since `mark`. */
  release(mark: number): void {
    this.usedTemporaries = mark
  }
}
