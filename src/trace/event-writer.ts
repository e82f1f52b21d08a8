/**
 * Writes events into the columns, one method a kind, with plain arguments: the recorder calls these
 * in the machine's hot path, so nothing is allocated. Arguments come as the fields of the event in
 * `events.ts`, after `nanos` and `thread`.
 */
import { assertNever } from "../base/assert"
import { EventTable } from "./columns"
import {
  endings,
  fileTouches,
  futureKinds,
  kindNumbers,
  readyCauses,
  streams,
  syncKinds,
  threadWaits,
} from "./event-kinds"
import type {
  Ending,
  FileTouched,
  FutureKind,
  Printed,
  ReadyCause,
  SyncKind,
  ThreadWait,
  TraceEvent,
} from "./events"
import { NOBODY } from "./ids"
import type { CallbackId, CodeId, FutureId, LoopId, SyncId, TaskId, ThreadId, TimerId } from "./ids"

/** Who did something to a future or a task: as in `FutureResolved`. */
export interface Doer {
  readonly by: TaskId
  readonly timer: TimerId
  readonly from: ThreadId
}

/** The recorder's pen. */
export class EventWriter {
  readonly table = new EventTable()

  lineStarted(nanos: number, thread: ThreadId, task: TaskId, code: CodeId, line: number): void {
    this.table.addLine(nanos, thread, task, code, line)
  }

  threadCreated(
    nanos: number,
    thread: ThreadId,
    child: ThreadId,
    name: string,
    target: string,
    process: SyncId = NOBODY,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["thread-created"], nanos, thread)
    // From 1, so that what was saved without it belongs to the program.
    table.last.d[row] = process + 1
    table.last.a[row] = child
    table.last.b[row] = table.textNumber(name)
    table.last.c[row] = table.textNumber(target)
  }

  threadSwitched(nanos: number, thread: ThreadId): void {
    this.table.next(kindNumbers["thread-switched"], nanos, thread)
  }

  threadParked(
    nanos: number,
    thread: ThreadId,
    reason: ThreadWait,
    subject: number,
    dueNanos: number,
    operation = "",
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["thread-parked"], nanos, thread)
    table.last.c[row] = operation === "" ? 0 : table.textNumber(operation) + 1
    table.last.a[row] = threadWaits.indexOf(reason)
    table.last.b[row] = subject
    table.last.x[row] = dueNanos
  }

  threadWoken(nanos: number, thread: ThreadId, woken: ThreadId): void {
    this.withInteger(kindNumbers["thread-woken"], nanos, thread, woken)
  }

  threadEnded(nanos: number, thread: ThreadId, how: Ending): void {
    this.withInteger(kindNumbers["thread-ended"], nanos, thread, endings.indexOf(how))
  }

  clockAdvanced(nanos: number, thread: ThreadId, fromNanos: number): void {
    const row = this.table.next(kindNumbers["clock-advanced"], nanos, thread)
    this.table.last.x[row] = fromNanos
  }

  loopStarted(nanos: number, thread: ThreadId, loop: LoopId): void {
    this.withInteger(kindNumbers["loop-started"], nanos, thread, loop)
  }

  loopTurnBegan(nanos: number, thread: ThreadId, loop: LoopId, turn: number): void {
    const row = this.table.next(kindNumbers["loop-turn-began"], nanos, thread)
    this.table.last.a[row] = loop
    this.table.last.b[row] = turn
  }

  loopStopped(nanos: number, thread: ThreadId, loop: LoopId): void {
    this.withInteger(kindNumbers["loop-stopped"], nanos, thread, loop)
  }

  taskCreated(
    nanos: number,
    thread: ThreadId,
    task: TaskId,
    creator: TaskId,
    name: string,
    call: string,
    variable: string,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["task-created"], nanos, thread)
    table.last.a[row] = task
    table.last.b[row] = creator
    table.last.c[row] = table.textNumber(name)
    table.last.d[row] = table.textNumber(call)
    table.last.x[row] = table.textNumber(variable)
  }

  taskReadied(
    nanos: number,
    thread: ThreadId,
    task: TaskId,
    cause: ReadyCause,
    source: TimerId | FutureId,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["task-readied"], nanos, thread)
    table.last.a[row] = task
    table.last.b[row] = readyCauses.indexOf(cause)
    table.last.c[row] = source
  }

  taskResumed(nanos: number, thread: ThreadId, task: TaskId): void {
    this.withInteger(kindNumbers["task-resumed"], nanos, thread, task)
  }

  taskSuspended(
    nanos: number,
    thread: ThreadId,
    task: TaskId,
    awaited: FutureId,
    line: number,
    code: CodeId,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["task-suspended"], nanos, thread)
    table.last.a[row] = task
    table.last.b[row] = awaited
    table.last.c[row] = line
    table.last.d[row] = code
  }

  awaitPassed(
    nanos: number,
    thread: ThreadId,
    task: TaskId,
    awaited: FutureId,
    sync: SyncId,
    how: Ending,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["await-passed"], nanos, thread)
    table.last.a[row] = task
    table.last.b[row] = awaited
    table.last.c[row] = sync
    table.last.d[row] = endings.indexOf(how)
  }

  taskCancelRequested(nanos: number, thread: ThreadId, task: TaskId, doer: Doer): void {
    const table = this.table
    const row = table.next(kindNumbers["task-cancel-requested"], nanos, thread)
    table.last.a[row] = task
    table.last.b[row] = doer.by
    table.last.c[row] = doer.timer
    table.last.d[row] = doer.from
  }

  taskEnded(
    nanos: number,
    thread: ThreadId,
    task: TaskId,
    how: Ending,
    detail: string,
    line: number,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["task-ended"], nanos, thread)
    table.last.a[row] = task
    table.last.b[row] = endings.indexOf(how)
    table.last.c[row] = table.textNumber(detail)
    table.last.d[row] = line
  }

  callbackReadied(
    nanos: number,
    thread: ThreadId,
    callback: CallbackId,
    label: string,
    isUser: boolean,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["callback-readied"], nanos, thread)
    table.last.a[row] = callback
    table.last.b[row] = table.textNumber(label)
    table.last.c[row] = isUser ? 1 : 0
  }

  callbackBegan(nanos: number, thread: ThreadId, callback: CallbackId): void {
    this.withInteger(kindNumbers["callback-began"], nanos, thread, callback)
  }

  callbackEnded(nanos: number, thread: ThreadId, callback: CallbackId): void {
    this.withInteger(kindNumbers["callback-ended"], nanos, thread, callback)
  }

  timerSet(
    nanos: number,
    thread: ThreadId,
    timer: TimerId,
    dueNanos: number,
    future: FutureId,
    label: string,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["timer-set"], nanos, thread)
    table.last.a[row] = timer
    table.last.b[row] = future
    table.last.c[row] = table.textNumber(label)
    table.last.x[row] = dueNanos
  }

  timerFired(nanos: number, thread: ThreadId, timer: TimerId): void {
    this.withInteger(kindNumbers["timer-fired"], nanos, thread, timer)
  }

  timerCancelled(nanos: number, thread: ThreadId, timer: TimerId): void {
    this.withInteger(kindNumbers["timer-cancelled"], nanos, thread, timer)
  }

  futureCreated(
    nanos: number,
    thread: ThreadId,
    future: FutureId,
    what: FutureKind,
    sync: SyncId,
    delayNanos: number,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["future-created"], nanos, thread)
    table.last.a[row] = future
    table.last.b[row] = futureKinds.indexOf(what)
    table.last.c[row] = sync
    table.last.x[row] = delayNanos
  }

  futureResolved(nanos: number, thread: ThreadId, future: FutureId, how: Ending, doer: Doer): void {
    const table = this.table
    const row = table.next(kindNumbers["future-resolved"], nanos, thread)
    table.last.a[row] = future
    table.last.b[row] = endings.indexOf(how)
    table.last.c[row] = doer.by
    table.last.d[row] = doer.timer
    table.last.x[row] = doer.from
  }

  futureLinked(nanos: number, thread: ThreadId, future: FutureId, part: FutureId): void {
    const row = this.table.next(kindNumbers["future-linked"], nanos, thread)
    this.table.last.a[row] = future
    this.table.last.b[row] = part
  }

  syncCreated(
    nanos: number,
    thread: ThreadId,
    sync: SyncId,
    what: SyncKind,
    name: string,
    size: number,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["sync-created"], nanos, thread)
    table.last.a[row] = sync
    table.last.b[row] = syncKinds.indexOf(what)
    table.last.c[row] = table.textNumber(name)
    table.last.d[row] = size
  }

  lockAcquired(nanos: number, thread: ThreadId, sync: SyncId, owner: TaskId, count: number): void {
    this.lockChanged(
      this.table.next(kindNumbers["lock-acquired"], nanos, thread),
      sync,
      owner,
      count,
    )
  }

  lockReleased(nanos: number, thread: ThreadId, sync: SyncId, by: TaskId, count: number): void {
    this.lockChanged(this.table.next(kindNumbers["lock-released"], nanos, thread), sync, by, count)
  }

  private lockChanged(row: number, sync: SyncId, task: TaskId, count: number): void {
    this.table.last.a[row] = sync
    this.table.last.b[row] = task
    this.table.last.c[row] = count
  }

  /** A natural number of at most 31 bits may stand for its digits: items are often counted. */
  syncChanged(
    nanos: number,
    thread: ThreadId,
    sync: SyncId,
    value: number,
    item: string | number,
    place: number,
    isAwaited: boolean,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["sync-changed"], nanos, thread)
    table.last.a[row] = sync
    table.last.b[row] = value
    table.last.c[row] = typeof item === "number" ? ~item : table.textNumber(item)
    table.last.d[row] = place
    table.last.x[row] = isAwaited ? 1 : 0
  }

  printed(
    nanos: number,
    thread: ThreadId,
    stream: Printed["stream"],
    text: string,
    task: TaskId,
    process: SyncId = NOBODY,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["printed"], nanos, thread)
    table.last.a[row] = streams.indexOf(stream)
    table.last.b[row] = table.textNumber(text)
    table.last.c[row] = task
    table.last.d[row] = process
  }

  fileTouched(
    nanos: number,
    thread: ThreadId,
    what: FileTouched["what"],
    path: string,
    mode: string,
  ): void {
    const table = this.table
    const row = table.next(kindNumbers["file-touched"], nanos, thread)
    table.last.a[row] = fileTouches.indexOf(what)
    table.last.b[row] = table.textNumber(path)
    table.last.c[row] = table.textNumber(mode)
  }

  signalDelivered(nanos: number, thread: ThreadId, name: string): void {
    const table = this.table
    const row = table.next(kindNumbers["signal-delivered"], nanos, thread)
    table.last.a[row] = table.textNumber(name)
  }

  processStarted(nanos: number, thread: ThreadId, process: SyncId, command: string): void {
    const table = this.table
    const row = table.next(kindNumbers["process-started"], nanos, thread)
    table.last.a[row] = process
    table.last.b[row] = table.textNumber(command)
  }

  processEnded(nanos: number, thread: ThreadId, process: SyncId, status: number): void {
    const table = this.table
    const row = table.next(kindNumbers["process-ended"], nanos, thread)
    table.last.a[row] = process
    table.last.b[row] = status
  }

  coreSwitched(nanos: number, thread: ThreadId, core: number, isBusy: boolean): void {
    const row = this.table.next(kindNumbers["core-switched"], nanos, thread)
    this.table.last.a[row] = core
    this.table.last.b[row] = isBusy ? 1 : 0
  }

  exceptionUncaught(nanos: number, thread: ThreadId, text: string, line: number): void {
    const row = this.table.next(kindNumbers["exception-uncaught"], nanos, thread)
    this.table.last.a[row] = this.table.textNumber(text)
    this.table.last.b[row] = line
  }

  private withInteger(kind: number, nanos: number, thread: ThreadId, a: number): void {
    const row = this.table.next(kind, nanos, thread)
    this.table.last.a[row] = a
  }
}

/** Writes an event that exists as an object: decoded, or made by hand. */
export function appendEvent(writer: EventWriter, event: TraceEvent): void {
  const { nanos, thread } = event
  switch (event.kind) {
    case "line-started":
      return writer.lineStarted(nanos, thread, event.task, event.code, event.line)
    case "thread-created": {
      const { child, name, target, process } = event
      return writer.threadCreated(nanos, thread, child, name, target, process)
    }
    case "thread-switched":
      return writer.threadSwitched(nanos, thread)
    case "thread-parked": {
      const { reason, subject, dueNanos, operation } = event
      return writer.threadParked(nanos, thread, reason, subject, dueNanos, operation)
    }
    case "thread-woken":
      return writer.threadWoken(nanos, thread, event.woken)
    case "thread-ended":
      return writer.threadEnded(nanos, thread, event.how)
    case "clock-advanced":
      return writer.clockAdvanced(nanos, thread, event.fromNanos)
    case "loop-started":
      return writer.loopStarted(nanos, thread, event.loop)
    case "loop-turn-began":
      return writer.loopTurnBegan(nanos, thread, event.loop, event.turn)
    case "loop-stopped":
      return writer.loopStopped(nanos, thread, event.loop)
    case "task-created": {
      const { task, creator, name, call, variable } = event
      return writer.taskCreated(nanos, thread, task, creator, name, call, variable)
    }
    case "task-readied":
      return writer.taskReadied(nanos, thread, event.task, event.cause, event.source)
    case "task-resumed":
      return writer.taskResumed(nanos, thread, event.task)
    case "task-suspended": {
      const { task, awaited, line, code } = event
      return writer.taskSuspended(nanos, thread, task, awaited, line, code)
    }
    case "await-passed": {
      const { task, awaited, sync, how } = event
      return writer.awaitPassed(nanos, thread, task, awaited, sync, how)
    }
    case "task-cancel-requested":
      return writer.taskCancelRequested(nanos, thread, event.task, event)
    case "task-ended":
      return writer.taskEnded(nanos, thread, event.task, event.how, event.detail, event.line)
    case "callback-readied":
      return writer.callbackReadied(nanos, thread, event.callback, event.label, event.isUser)
    case "callback-began":
      return writer.callbackBegan(nanos, thread, event.callback)
    case "callback-ended":
      return writer.callbackEnded(nanos, thread, event.callback)
    case "timer-set": {
      const { timer, dueNanos, future, label } = event
      return writer.timerSet(nanos, thread, timer, dueNanos, future, label)
    }
    case "timer-fired":
      return writer.timerFired(nanos, thread, event.timer)
    case "timer-cancelled":
      return writer.timerCancelled(nanos, thread, event.timer)
    case "future-created": {
      const { future, what, sync, delayNanos } = event
      return writer.futureCreated(nanos, thread, future, what, sync, delayNanos)
    }
    case "future-resolved":
      return writer.futureResolved(nanos, thread, event.future, event.how, event)
    case "future-linked":
      return writer.futureLinked(nanos, thread, event.future, event.part)
    case "sync-created": {
      const { sync, what, name, size } = event
      return writer.syncCreated(nanos, thread, sync, what, name, size)
    }
    case "lock-acquired":
      return writer.lockAcquired(nanos, thread, event.sync, event.owner, event.count)
    case "lock-released":
      return writer.lockReleased(nanos, thread, event.sync, event.by, event.count)
    case "sync-changed": {
      const { sync, value, item, place, isAwaited } = event
      return writer.syncChanged(nanos, thread, sync, value, item, place, isAwaited)
    }
    case "printed":
      return writer.printed(nanos, thread, event.stream, event.text, event.task, event.process)
    case "file-touched":
      return writer.fileTouched(nanos, thread, event.what, event.path, event.mode)
    case "signal-delivered":
      return writer.signalDelivered(nanos, thread, event.name)
    case "process-started":
      return writer.processStarted(nanos, thread, event.process, event.command)
    case "process-ended":
      return writer.processEnded(nanos, thread, event.process, event.status)
    case "core-switched":
      return writer.coreSwitched(nanos, thread, event.core, event.isBusy)
    case "exception-uncaught":
      return writer.exceptionUncaught(nanos, thread, event.text, event.line)
    default:
      return assertNever(event, "event")
  }
}
