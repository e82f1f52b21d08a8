/**
 * What the program uses besides its threads: the disk, the network, the cores of the processor. In
 * one pass over the events; a lane is only there where the program uses what it stands for.
 */
import type { FutureKind, TraceEvent } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { FutureId, TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import { StretchList, entryOf } from "./lane-states"
import type { Stretch, Use } from "./lane-states"

/** The stretches of each resource; empty where the program does not use it. */
export interface ResourceStates {
  readonly disk: readonly Stretch[]
  readonly network: readonly Stretch[]
  /** By number, from 0; none where only one is told of. */
  readonly cores: readonly (readonly Stretch[])[]
}

/** Reads from a recording who used what. */
export function resourcesOf({ events }: Recording, steps: Steps): ResourceStates {
  const pass = new ResourcePass()
  for (let index = 0; index < events.length; index++) {
    if (!tells.has(events.kindAt(index))) continue
    pass.take(events.at(index), Math.max(steps.stepOf(index), 1))
  }
  return pass.finish(steps.count + 1)
}

const tells: ReadonlySet<TraceEvent["kind"]> = new Set([
  "thread-parked",
  "thread-woken",
  "task-resumed",
  "task-suspended",
  "task-ended",
  "sync-created",
  "future-created",
  "future-resolved",
  "core-switched",
] as const)

/** What of a socket takes its time; waiting for somebody to call is no operation. */
const socketWords: Readonly<Partial<Record<FutureKind, string>>> = {
  "socket-connect": "connect",
  "socket-read": "read",
  "socket-write": "write",
}

class ResourcePass {
  private readonly disk = new Resource()
  private readonly network = new Resource()
  private readonly cores = new Map<number, StretchList>()
  private readonly places = new Map<number, string>()
  private readonly taskOn = new Map<ThreadId, TaskId>()

  take(event: TraceEvent, step: number): void {
    const { thread } = event
    switch (event.kind) {
      case "thread-parked": {
        const resource = this.askedBy(event.reason)
        const task = this.taskOn.get(thread) ?? NOBODY
        return resource?.begin(
          `thread ${thread}`,
          { task, thread, operation: event.operation },
          step,
        )
      }
      case "thread-woken":
        for (const each of [this.disk, this.network]) each.end(`thread ${event.woken}`, step)
        return
      case "task-resumed":
        return void this.taskOn.set(thread, event.task)
      case "task-suspended":
      case "task-ended":
        return void this.taskOn.delete(thread)
      case "sync-created":
        return void this.places.set(event.sync, event.name)
      case "future-created":
        return this.socket(event.future, socketWords[event.what], event, step)
      case "future-resolved":
        return this.network.end(`future ${event.future}`, step)
      case "core-switched": {
        const core = entryOf(this.cores, event.core, () => new StretchList())
        return core.begin(event.isBusy ? { kind: "held", thread } : { kind: "free" }, step)
      }
      default:
        return
    }
  }

  finish(endStep: number): ResourceStates {
    const cores = [...this.cores].sort(([left], [right]) => left - right).map(([, list]) => list)
    for (const core of cores) core.close(endStep)
    return {
      disk: this.disk.finish(endStep),
      network: this.network.finish(endStep),
      cores: cores.length < 2 ? [] : cores.map(({ done }) => done),
    }
  }

  private askedBy(reason: string): Resource | null {
    if (reason === "disk") return this.disk
    return reason === "network" ? this.network : null
  }

  private socket(
    future: FutureId,
    word: string | undefined,
    { thread, sync }: Extract<TraceEvent, { kind: "future-created" }>,
    step: number,
  ): void {
    if (word === undefined) return
    const operation = `${word} ${this.places.get(sync) ?? ""}`.trimEnd()
    const task = this.taskOn.get(thread) ?? NOBODY
    this.network.begin(`future ${future}`, { task, thread, operation }, step)
  }
}

/** Something that several may use at a time. */
class Resource {
  private readonly list = new StretchList()
  private readonly uses = new Map<string, Use>()

  begin(key: string, use: Use, step: number): void {
    this.uses.set(key, use)
    this.show(step)
  }

  end(key: string, step: number): void {
    if (this.uses.delete(key)) this.show(step)
  }

  finish(endStep: number): readonly Stretch[] {
    this.list.close(endStep)
    return this.list.done.some(({ kind }) => kind === "used") ? this.list.done : []
  }

  private show(step: number): void {
    const uses = [...this.uses.values()]
    this.list.begin(uses.length > 0 ? { kind: "used", uses } : { kind: "free" }, step)
  }
}
