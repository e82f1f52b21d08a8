/**
 * Lines that begin, as the dispatch loop writes them down and the observer takes them off: a word a
 * line, its upper half the mark that the observer gave the line, its lower half the nanoseconds since
 * the first word. A call at every line would cost more than the line itself: what dispatch calls is
 * compiled into it, and takes the room that the program's own calls need there.
 *
 * A line is told in full the first time. It gets its mark then, and its instruction is changed into
 * the fused one, which is the one that writes on the tape.
 */
import type { CodeTemplate } from "../objects/function"
import { Op } from "../opcode-numbers"
import { codeMemory } from "./code-memory"
import { Fused, Word } from "./fusion"
import type { VmObserver } from "./machine"

/** Few enough to stay in the processor's fast memory, and enough that taking them off costs little. */
const MOST_WORDS = 512

const LOWER_HALF = 0xffff

/** So long ago that no line can be told from there. */
const LONG_AGO = -LOWER_HALF - 1

/** What is written before it is taken off. */
export class LineTape {
  /** Words that are written. */
  count = 0
  readonly words = new Int32Array(MOST_WORDS)
  /** Virtual nanoseconds of the first line; long ago where the next line will be that. */
  firstNanos = LONG_AGO

  constructor(
    /** Takes off what is written; `clear` is the last thing it does. */
    private readonly takeOff: () => void,
  ) {}

  /** Writes a line down. */
  add(nanos: number, mark: number): void {
    const elapsed = nanos - this.firstNanos
    const kept = elapsed & LOWER_HALF
    if (kept !== elapsed || this.count === MOST_WORDS) this.begin(nanos, mark)
    else this.words[this.count++] = mark | kept
  }

  /** Says that everything was taken off. */
  clear(): void {
    this.count = 0
    this.firstNanos = LONG_AGO
  }

  private begin(nanos: number, mark: number): void {
    if (this.count > 0) this.takeOff()
    this.firstNanos = nanos
    this.words[0] = mark
    this.count = 1
  }
}

/** Tells of the line at `pc`: on the tape where it has a mark, else in full. */
export function tellLine(
  observer: VmObserver,
  template: CodeTemplate,
  { pc, nanos }: { readonly pc: number; readonly nanos: number },
): void {
  const { instructions } = template
  const operand = instructions[pc + 1]!
  if ((instructions[pc]! & Word.OpcodeMask) === (Fused.LINE as number)) {
    return observer.tape.add(nanos, operand)
  }
  const mark = observer.lineStarted(template, operand, nanos)
  if (mark === 0) return
  codeMemory.change(template, pc, instructions[pc]! + Fused.LINE - Op.LINE)
  codeMemory.change(template, pc + 1, mark)
}
