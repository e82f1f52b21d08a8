/**
 * Who is who in a run: every task and thread with the letter and the names it has everywhere in
 * the block. `M` is the main line of the program: the main thread and its first task. The others
 * follow in order of creation, `A` to `Z` without `M`, then `AA`, `AB`, ...
 *
 * A task is named by what the program calls it: its own name, else the variable it is stored in
 * (where no other task shares it), else its call. A thread too, but it has no variable.
 */
import type { TaskCreated, ThreadCreated } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { LoopId, SyncId, TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import { calleeOf, shortCall } from "./definitions"
import type { ActorId } from "./pieces"
import { distinctCalls, shortName } from "./short-names"

/** A task or a thread as the reader knows it. */
export interface Actor {
  readonly id: ActorId
  readonly letter: string
  /** Short: `task1`, `atender`, `MainThread`. */
  readonly name: string
  /** Short and unlike the others': the name, or the call where several share the name. */
  readonly label: string
  /** What stands beside a state: the label where it is short, else what tells it from the others. */
  readonly short: string
  /** `atender('Bia')`, or what a thread runs. */
  readonly call: string
  readonly isNamedByCall: boolean
  /** The thread it runs on: of a task the one of its loop, of a thread itself. */
  readonly thread: ThreadId
  /** Of a thread: the process that the program started and that it is part of, or NOBODY. */
  readonly process: SyncId
  /** Its creator, or null for the main thread and for tasks a thread itself made. */
  readonly creator: ActorId | null
}

/** Everybody in a run. */
export interface Cast {
  /** In order of creation; the main thread first. */
  readonly actors: readonly Actor[]
  readonly taskCount: number
  readonly threadCount: number
  task(id: TaskId): Actor | undefined
  thread(id: ThreadId): Actor | undefined
  /** The actor of an event: its task where it has one, else its thread. */
  of(task: TaskId, thread: ThreadId): Actor | undefined
  /** True for threads that run an event loop at some time. */
  ownsLoop(thread: ThreadId): boolean
  /** The thread of a loop, or NOBODY. */
  loopThread(loop: LoopId): ThreadId
}

/** Characters of a call that stand for a task in a sentence, and beside a state. */
const longestLabel = 18
const longestShort = 13
/** Characters of a name that has a number behind it. */
const longestCounted = 8

const mainLetter = "M"
const letters = "ABCDEFGHIJKLNOPQRSTUVWXYZ"

/** The letter of the actor that is number `index` after main, from 0. */
export function letterAt(index: number): string {
  const last = letters[index % letters.length]!
  const before = Math.floor(index / letters.length)
  return before === 0 ? last : letterAt(before - 1) + last
}

/** Reads who is who from the events. */
export function castOf(recording: Recording): Cast {
  const threadEvents: ThreadCreated[] = []
  const taskEvents: TaskCreated[] = []
  const made: (TaskCreated | ThreadCreated)[] = []
  const loopThreads = new Map<LoopId, ThreadId>()
  const { events } = recording
  for (let index = 0; index < events.length; index++) {
    const kind = events.kindAt(index)
    if (kind !== "task-created" && kind !== "thread-created" && kind !== "loop-started") continue
    const event = events.at(index)
    if (event.kind === "loop-started") loopThreads.set(event.loop, event.thread)
    if (event.kind === "task-created") taskEvents.push(event)
    if (event.kind === "thread-created") threadEvents.push(event)
    if (event.kind === "task-created" || event.kind === "thread-created") made.push(event)
  }
  const shared = repeated(taskEvents.map(event => event.variable))
  const firstTask = taskEvents[0]?.task ?? NOBODY
  const actors: Actor[] = []
  let given = 0
  for (const event of made) {
    const isMain = event.kind === "task-created" ? event.task === firstTask : actors.length === 0
    const letter = isMain ? mainLetter : letterAt(given++)
    actors.push(
      event.kind === "task-created" ? taskActor(event, letter, shared) : threadActor(event, letter),
    )
  }
  return new CastOfRun(withLabels(actors), loopThreads)
}

class CastOfRun implements Cast {
  private readonly tasks = new Map<TaskId, Actor>()
  private readonly threads = new Map<ThreadId, Actor>()
  private readonly loopOwners: ReadonlySet<ThreadId>

  constructor(
    readonly actors: readonly Actor[],
    private readonly loopThreads: ReadonlyMap<LoopId, ThreadId>,
  ) {
    this.loopOwners = new Set(loopThreads.values())
    for (const actor of actors) {
      if (actor.id.kind === "task") this.tasks.set(actor.id.task, actor)
      else this.threads.set(actor.id.thread, actor)
    }
  }

  get taskCount(): number {
    return this.tasks.size
  }

  get threadCount(): number {
    return this.threads.size
  }

  task(id: TaskId): Actor | undefined {
    return this.tasks.get(id)
  }

  thread(id: ThreadId): Actor | undefined {
    return this.threads.get(id)
  }

  of(task: TaskId, thread: ThreadId): Actor | undefined {
    return this.tasks.get(task) ?? this.threads.get(thread)
  }

  ownsLoop(thread: ThreadId): boolean {
    return this.loopOwners.has(thread)
  }

  loopThread(loop: LoopId): ThreadId {
    return this.loopThreads.get(loop) ?? NOBODY
  }
}

function taskActor(event: TaskCreated, letter: string, shared: ReadonlySet<string>): Actor {
  const { task, creator, call, variable } = event
  const ownName = /^Task-\d+$/.test(event.name) ? "" : event.name
  const chosen = ownName || (shared.has(variable) ? "" : variable)
  const name = chosen || calleeOf(call) || event.name
  return {
    id: { kind: "task", task },
    letter,
    name,
    label: name,
    short: name,
    call,
    isNamedByCall: chosen === "" && call !== "",
    thread: event.thread,
    process: NOBODY,
    creator: creator === NOBODY ? null : { kind: "task", task: creator },
  }
}

function threadActor(event: ThreadCreated, letter: string): Actor {
  const { child, thread, target, process } = event
  const hasOwnName = target === "" || !/^Thread-\d+( \(.*\))?$/.test(event.name)
  const name = hasOwnName ? event.name : calleeOf(target)
  return {
    id: { kind: "thread", thread: child },
    letter,
    name,
    label: name,
    short: name,
    call: target,
    isNamedByCall: !hasOwnName,
    thread: child,
    process,
    creator: child === thread ? null : { kind: "thread", thread },
  }
}

/** Who shares a name with others is called by its call, or by the argument that tells it apart. */
function withLabels(actors: readonly Actor[]): readonly Actor[] {
  const shared = repeated(actors.map(actor => actor.name))
  const families = new Map<string, Actor[]>()
  for (const actor of actors) {
    if (shared.has(actor.name) && actor.isNamedByCall) pushTo(families, actor.name, actor)
  }
  const named = new Map([...families.values()].flatMap(namedApart))
  return actors.map(actor => {
    const { label = actor.label, short = label } = named.get(actor) ?? {}
    return { ...actor, label, short: shortName(short, longestShort) }
  })
}

/** The names of those that run the same function: all by their calls, or all by what differs. */
function namedApart(
  family: readonly Actor[],
): readonly (readonly [Actor, Pick<Actor, "label" | "short">])[] {
  const calls = family.map(({ call }) => call)
  const distinct = distinctCalls(calls)
  const labels = calls.map(call => shortCall(call, longestLabel))
  const areLabelsApart = new Set(labels).size >= new Set(distinct).size
  const areShort = labels.every(label => label.length <= longestShort && !label.includes("…"))
  const number = numbersOf(calls)
  return family.map((actor, index) => {
    const apart = distinct[index] || actor.name
    const call = labels[index]!
    // Calls that are written alike are counted, in the order in which they were made.
    const count = number[index] === 0 ? "" : ` #${number[index]!}`
    if (count !== "") {
      const short = shortName(actor.name, longestCounted) + count
      return [actor, { label: actor.name + count, short }]
    }
    const label = areLabelsApart ? call : apart
    return [actor, { label, short: areShort ? call : apart }]
  })
}

/** For each call how many equal ones stand up to it, itself counted; 0 where it is the only one. */
function numbersOf(calls: readonly string[]): readonly number[] {
  const shared = repeated(calls)
  const seen = new Map<string, number>()
  return calls.map(call => {
    if (!shared.has(call)) return 0
    const number = (seen.get(call) ?? 0) + 1
    seen.set(call, number)
    return number
  })
}

function pushTo(lists: Map<string, Actor[]>, key: string, actor: Actor): void {
  const list = lists.get(key)
  if (list) list.push(actor)
  else lists.set(key, [actor])
}

/** The texts that occur more than once; "" never counts. */
function repeated(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const text of texts) {
    if (seen.has(text) && text !== "") again.add(text)
    seen.add(text)
  }
  return again
}
