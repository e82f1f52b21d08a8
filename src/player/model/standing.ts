/**
 * Where tasks and threads stand in the program's own lines, followed event by event. A thread is no
 * longer known to stand anywhere once its loop's tasks run: they tell where the program is.
 */
import type { TraceEvent } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { CodeId, TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import { definitionLine } from "./definitions"

/** The lines where somebody stands. */
export class Standing {
  private readonly lines = new Map<string, number>()
  private readonly counts = new Map<number, number>()
  /** The task in its turn on a thread: where the thread waits, it is the task that stands. */
  private readonly turns = new Map<ThreadId, TaskId>()

  constructor(private readonly recording: Recording) {}

  /** Takes in an event; answers the line of whoever it is about, or 0. */
  take(event: TraceEvent): number {
    switch (event.kind) {
      case "line-started":
        return this.moveTo(nameOf(event.task, event.thread), event)
      case "task-suspended":
        this.turns.delete(event.thread)
        return this.moveTo(nameOf(event.task, NOBODY), event)
      case "task-created": {
        const defined = definitionLine(this.recording, event.call)
        this.put(nameOf(event.task, NOBODY), defined)
        return this.lineOf(event.creator, event.thread)
      }
      case "task-resumed":
        this.put(nameOf(NOBODY, event.thread), 0)
        this.turns.set(event.thread, event.task)
        return this.lineOf(event.task, NOBODY)
      case "task-readied":
        return this.lineOf(event.task, NOBODY)
      case "task-ended":
        this.turns.delete(event.thread)
        return this.leave(nameOf(event.task, NOBODY), event.line)
      case "thread-ended":
        return this.leave(nameOf(NOBODY, event.thread))
      case "thread-woken":
        return this.lineOfThread(event.woken)
      case "thread-parked":
      case "thread-switched":
      case "thread-created":
        return this.lineOfThread(event.thread)
      default:
        return 0
    }
  }

  /** `line` first where it is one, then the others from the most crowded to the least. */
  around(line: number): readonly number[] {
    const others = [...this.counts.keys()].filter(other => other !== line)
    if (others.length > 1) others.sort((left, right) => this.crowd(right) - this.crowd(left))
    return line > 0 ? [line, ...others] : others
  }

  private lineOf(task: TaskId, thread: ThreadId): number {
    return this.lines.get(nameOf(task, thread)) ?? 0
  }

  private lineOfThread(thread: ThreadId): number {
    return this.lineOf(this.turns.get(thread) ?? NOBODY, thread)
  }

  private moveTo(who: string, { line, code }: { line: number; code: CodeId }): number {
    if (this.recording.codes[code]?.source !== 0) return 0
    this.put(who, line)
    return line
  }

  /** `failed` is where the failure or cancellation came up, or 0. */
  private leave(who: string, failed = 0): number {
    const line = failed || (this.lines.get(who) ?? 0)
    this.put(who, 0)
    return line
  }

  private put(who: string, line: number): void {
    const before = this.lines.get(who) ?? 0
    if (before === line) return
    this.count(before, -1)
    this.count(line, 1)
    if (line === 0) this.lines.delete(who)
    else this.lines.set(who, line)
  }

  private crowd(line: number): number {
    return this.counts.get(line) ?? 0
  }

  private count(line: number, change: number): void {
    const count = this.crowd(line) + change
    if (line === 0 || count === 0) this.counts.delete(line)
    else this.counts.set(line, count)
  }
}

function nameOf(task: TaskId, thread: ThreadId): string {
  return task === NOBODY ? `thread ${thread}` : `task ${task}`
}
