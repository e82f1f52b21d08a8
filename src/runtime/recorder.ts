/**
 * Turns what happens into events. The VM and the kernel of asyncio tell it; it alone knows when
 * (the machine's clock) and on which thread. Switched off it does nothing, so callers never ask.
 *
 * Most lines come on a tape. They are taken off before anything else is written, and before another
 * thread or task runs: so the events stand in the order in which they happened.
 *
 * Beyond the limit of events lines are left out, beyond twice the limit everything is: the run goes
 * on, its picture ends there and the recording says so.
 */
import type { CodeTemplate } from "../python/objects/function"
import { withPlainLines } from "../python/vm/fusion"
import { LineTape } from "../python/vm/line-tape"
import type { Machine, VmObserver } from "../python/vm/machine"
import { type Doer, EventWriter } from "../trace/event-writer"
import type { CodeId, TaskId, ThreadId, TimerId } from "../trace/ids"
import { NOBODY } from "../trace/ids"
import type { EventColumns, RecordedCode, RecordedSource } from "../trace/recording"

/** What a callback of a loop came from. */
export interface RunningCallback {
  /** The timer that was due, or NOBODY. */
  readonly timer: TimerId
  /** The thread that handed it to the loop. */
  readonly askedOn: ThreadId
}

/** The recorder of one run. */
export class Recorder implements VmObserver {
  readonly tape = new LineTape(() => this.takeLines())
  readonly sources: RecordedSource[] = []
  readonly codes: RecordedCode[] = []
  readonly simulatedLibraries: string[] = []
  /** The callback that the loop runs on that thread, or null. */
  callback: RunningCallback | null = null
  private readonly writer: EventWriter
  private readonly sourceNumbers = new Map<string, number>()
  private readonly sourceLines = new Map<string, readonly string[]>()
  private threadNow: ThreadId = 0
  private taskNow: TaskId = NOBODY

  constructor(
    readonly isOn: boolean,
    private readonly eventLimit: number,
    /** Called after every event with the number of events; only while values are looked for. */
    private readonly onEvent: ((count: number) => void) | null = null,
  ) {
    this.writer = onEvent === null ? new EventWriter() : watchedWriter(onEvent)
  }

  /** Set once by the simulation; the machine needs the recorder first. */
  machine: Machine | null = null

  get nanos(): number {
    return this.machine!.nanos
  }

  /** The thread that runs. */
  get thread(): ThreadId {
    return this.threadNow
  }

  set thread(thread: ThreadId) {
    this.takeLines()
    this.threadNow = thread
  }

  /** The task whose step runs on that thread, or NOBODY. */
  get task(): TaskId {
    return this.taskNow
  }

  set task(task: TaskId) {
    this.takeLines()
    this.taskNow = task
  }

  /** Everything that was written until now. */
  get events(): EventColumns {
    this.takeLines()
    return this.writer.table
  }

  /** The pen, or null when nothing (more) is to be written. */
  get pen(): EventWriter | null {
    return this.isOn && this.events.length < this.eventLimit * 2 ? this.writer : null
  }

  /** True once lines had to be left out. */
  get isFull(): boolean {
    return this.events.length >= this.eventLimit
  }

  /** True while there is room for what only adds to what is said of a line. */
  get hasRoomForRemarks(): boolean {
    return this.events.length < this.eventLimit / 4
  }

  /** Who does what happens now. */
  get doer(): Doer {
    const { task, callback, thread } = this
    return { by: task, timer: callback?.timer ?? NOBODY, from: callback?.askedOn ?? thread }
  }

  /** The program imported a library that only imitates what it reaches. */
  noteSimulated(library: string): void {
    if (!this.simulatedLibraries.includes(library)) this.simulatedLibraries.push(library)
  }

  addSource(source: RecordedSource): void {
    this.sourceNumbers.set(source.filename, this.sources.length)
    this.sources.push(source)
  }

  /** The lines of the program or of a module beside it; null for what is neither. */
  linesOf(filename: string): readonly string[] | null {
    let lines = this.sourceLines.get(filename)
    if (lines === undefined) {
      const source = this.sources.find(one => one.filename === filename)
      if (source === undefined) return null
      this.sourceLines.set(filename, (lines = source.text.split("\n")))
    }
    return lines
  }

  /** True for the program itself; false for modules beside it and for libraries. */
  isProgram(filename: string): boolean {
    return this.sourceNumbers.get(filename) === 0
  }

  /** The picture shows the program's own lines; modules beside it are not stepped into. */
  follows(template: CodeTemplate): boolean {
    const { filename, isLibrary } = template.code
    template.isFollowed = !isLibrary && (this.sourceNumbers.get(filename) ?? 0) === 0
    if (template.isFollowed) withPlainLines(template.instructions)
    return template.isFollowed
  }

  lineStarted(template: CodeTemplate, line: number, nanos: number): number {
    if (this.isFull) return 0
    const code = this.codeIdOf({ template })
    this.writer.lineStarted(nanos, this.threadNow, this.taskNow, code, line)
    // Who looks for values wants to know of every line at once.
    const canWait = this.onEvent === null && this.machine!.isFusing
    return canWait ? this.writer.table.placeNumber(code, line) << 16 : 0
  }

  /** Takes off the tape what the machine has written on it. */
  takeLines(): void {
    if (this.tape.count > 0) this.keepLines()
  }

  /** The number of the frame's code; a new one on first sight. */
  codeIdOf({ template }: { readonly template: CodeTemplate }): CodeId {
    if (template.codeId >= 0) return template.codeId
    const { code } = template
    const source = this.sourceNumbers.get(code.filename) ?? 0
    template.codeId =
      this.codes.push({
        name: code.name,
        source,
        firstLine: code.firstLine,
      }) - 1
    return template.codeId
  }

  private keepLines(): void {
    const { tape, threadNow: thread, taskNow: task } = this
    const { table } = this.writer
    const count = Math.min(tape.count, this.eventLimit - table.length)
    table.addLines(tape.words, count, { nanos: tape.firstNanos, thread, task })
    tape.clear()
  }
}

/** A writer that tells somebody after each event; slower, so only runs for values have it. */
function watchedWriter(onEvent: (count: number) => void): EventWriter {
  const writer = new EventWriter()
  return new Proxy(writer, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver)
      if (typeof member !== "function") return member
      return (...args: unknown[]) => {
        Reflect.apply(member, target, args)
        onEvent(target.table.length)
      }
    },
  })
}
