/**
 * Turns what happens into events. The VM and the kernel of asyncio tell it; it alone knows when
 * (the machine's clock) and on which thread. Switched off it does nothing, so callers never ask.
 *
 * Beyond the limit of events lines are left out, beyond twice the limit everything is: the run goes
 * on, its picture ends there and the recording says so.
 */
import type { CodeTemplate } from "../python/objects/function"
import type { Machine, VmObserver } from "../python/vm/machine"
import { type Doer, EventWriter } from "../trace/event-writer"
import type { CodeId, TaskId, ThreadId, TimerId } from "../trace/ids"
import { NOBODY } from "../trace/ids"
import type { RecordedCode, RecordedSource } from "../trace/recording"

/** What a callback of a loop came from. */
export interface RunningCallback {
  /** The timer that was due, or NOBODY. */
  readonly timer: TimerId
  /** The thread that handed it to the loop. */
  readonly askedOn: ThreadId
}

/** The recorder of one run. */
export class Recorder implements VmObserver {
  readonly writer: EventWriter
  readonly sources: RecordedSource[] = []
  readonly codes: RecordedCode[] = []
  readonly simulatedLibraries: string[] = []
  /** The thread that runs. */
  thread: ThreadId = 0
  /** The task whose step runs on that thread, or NOBODY. */
  task: TaskId = NOBODY
  /** The callback that the loop runs on that thread, or null. */
  callback: RunningCallback | null = null
  private readonly sourceNumbers = new Map<string, number>()

  constructor(
    readonly isOn: boolean,
    private readonly eventLimit: number,
    /** Called after every event with the number of events; only while values are looked for. */
    onEvent: ((count: number) => void) | null = null,
  ) {
    this.writer = onEvent === null ? new EventWriter() : watchedWriter(onEvent)
  }

  /** Set once by the simulation; the machine needs the recorder first. */
  machine: Machine | null = null

  get nanos(): number {
    return this.machine!.nanos
  }

  /** The pen, or null when nothing (more) is to be written. */
  get pen(): EventWriter | null {
    return this.isOn && this.writer.table.length < this.eventLimit * 2 ? this.writer : null
  }

  /** True once lines had to be left out. */
  get isFull(): boolean {
    return this.writer.table.length >= this.eventLimit
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

  /** The picture shows the program's own lines; modules beside it are not stepped into. */
  follows(template: CodeTemplate): boolean {
    const { filename, isLibrary } = template.code
    template.isFollowed = !isLibrary && (this.sourceNumbers.get(filename) ?? 0) === 0
    return template.isFollowed
  }

  lineStarted(template: CodeTemplate, line: number, nanos: number): void {
    if (this.writer.table.length >= this.eventLimit) return
    const code = template.codeId < 0 ? this.codeIdOf({ template }) : template.codeId
    this.writer.lineStarted(nanos, this.thread, this.task, code, line)
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
