/** Who waits for what, followed down to the leaf: a timer, a lock, a turn in the queue. */
import type { MessageKey } from "../../locale"
import type { FutureKind } from "../../trace/events"
import { NOBODY, type SyncId } from "../../trace/ids"
import type { FutureState, TaskState, ThreadState } from "../../trace/world"
import { isIdleWorker } from "../../trace/who-waits"
import { cut, cutRows } from "./cut"
import type { Cut } from "./cut"
import type { HeldBy, WaitChain, WaitStep } from "./details-model"
import type { Moment } from "./moment"
import { isInLoop, remaining } from "./state-words"
import { othersOf } from "./syncs"

/** A chain longer than this is cut: the reader has seen the point. */
const longestChain = 8
/** Of many that are waited for together so many are named. */
const mostParts = 4

/** What a task or a thread itself waits for, in words; "" where it is somebody. */
export function waitedWords(state: TaskState | ThreadState, moment: Moment): string {
  const [first] = "awaited" in state ? leavesOf(state, moment) : threadLeaves(state, moment)
  return first?.text ?? ""
}

/** One chain per task or thread that waits and that nobody else waits for. */
export function waitChainsOf(moment: Moment): Cut<WaitChain> {
  const { world } = moment
  const tasks = [...world.tasks.values()].filter(task => task.status === "waiting")
  const awaited = new Set(tasks.map(task => task.awaited))
  const roots = tasks.filter(task => !awaited.has(task.id))
  // Nobody is a root in a circle: then everybody in it is shown.
  const starts = roots.length > 0 ? roots : tasks
  const threads = [...world.threads.values()].filter(thread => !isInLoop(thread, moment))
  return cutRows([...starts, ...threads.filter(isWaiting)], state =>
    "awaited" in state ? taskChain(state, moment) : threadChain(state, moment),
  )
}

function isWaiting(thread: ThreadState): boolean {
  return thread.status === "waiting" || (thread.status === "ready" && thread.line > 0)
}

function taskChain(first: TaskState, moment: Moment): WaitChain {
  const chain: WaitStep[] = []
  const seen = new Set<number>()
  let task: TaskState | undefined = first
  while (task && !seen.has(task.id) && chain.length < longestChain) {
    seen.add(task.id)
    chain.push(whoStep(task.id, moment))
    if (task.status === "ready") chain.push(leaf(moment.run.locale.text("waits-for-turn")))
    if (task.status !== "waiting") return chain
    const next = moment.world.tasks.get(task.awaited)
    if (!next) chain.push(...leavesOf(task, moment))
    task = next
  }
  if (task) chain.push(whoStep(task.id, moment))
  return chain
}

function whoStep(task: number, moment: Moment): WaitStep {
  const actor = moment.run.cast.task(task)
  const who = actor ? { tab: moment.tabOf(actor), name: actor.label } : null
  return { text: "", who: who ? [who] : [] }
}

function leaf(text: string, who: readonly HeldBy[] = []): WaitStep {
  return { text, who }
}

/** What somebody waits for that is no task; who has it, where somebody has it, comes after. */
function leavesOf(task: TaskState, moment: Moment): readonly WaitStep[] {
  const { locale } = moment.run
  const timer = moment.timerOf(task.awaited)
  const future = moment.world.futures.get(task.awaited)
  if (timer && (!future || future.what === "sleep")) {
    const seconds = (timer.dueNanos - timer.setNanos) / 1e9
    return [leaf(locale.text("waits-for-timer", { seconds, time: timer.dueNanos }))]
  }
  switch (future?.what) {
    case "gather":
    case "wait":
    case "task-group":
    case "shield":
      return [leaf(locale.text(`waits-for-${future.what}`), openParts(future, moment))]
    case "executor":
      return [leaf(locale.text("waits-for-thread"))]
    case "lock":
      return lockLeaves(future.sync, moment)
    default:
      return [leaf(future ? futureWords(future, moment) : locale.text("waits-for-result"))]
  }
}

/** The tasks that have not ended of those that are waited for together. */
function openParts({ parts }: FutureState, moment: Moment): readonly HeldBy[] {
  const { world, run } = moment
  const open = [...parts].flatMap(part => {
    const actor = run.cast.task(part)
    const isOpen = actor !== undefined && world.tasks.get(part)?.ending === null
    return isOpen ? [{ tab: moment.tabOf(actor), name: actor.label }] : []
  })
  const { rows, more } = cut(open, mostParts)
  return more > 0 ? [...rows, othersOf(more, moment)] : rows
}

/** What somebody holds; events, barriers and their like are only waited for. */
function isLock(id: SyncId, { world }: Moment): boolean {
  const what = world.syncs.get(id)?.what ?? "lock"
  return what === "lock" || what === "thread-lock" || what === "reentrant-lock"
}

/** The lock, then who has it. */
function lockLeaves(id: SyncId, moment: Moment): readonly WaitStep[] {
  const { locale, cast } = moment.run
  const sync = moment.world.syncs.get(id)
  const name = sync?.name ?? ""
  const isCalledLock = /lock/i.test(name)
  const lock = leaf(isCalledLock ? name : locale.text("waits-for-lock", { name }).trimEnd())
  const owner = cast.task(sync?.ownerTask ?? NOBODY) ?? cast.thread(sync?.ownerThread ?? NOBODY)
  return owner ? [lock, leaf("", [{ tab: moment.tabOf(owner), name: owner.label }])] : [lock]
}

/** What is waited for at a queue, an event, a connection; the name alone where that says enough. */
function futureWords({ what, sync }: FutureState, moment: Moment): string {
  const { locale } = moment.run
  const name = moment.world.syncs.get(sync)?.name ?? ""
  const key = name === "" ? undefined : waitKeys[what]
  if (key) return locale.text(key, { name })
  if (what === "process" && sync === NOBODY) return locale.text("waits-for-new-process")
  return syncWords(sync, moment)
}

const waitKeys: Readonly<Partial<Record<FutureKind, MessageKey>>> = {
  "queue-get": "waits-for-item",
  "queue-put": "waits-for-room",
  "queue-join": "waits-for-done",
  event: "waits-for-event",
  process: "waits-for-process",
  "socket-read": "waits-for-data",
  "socket-connect": "waits-for-connection",
  "socket-accept": "waits-for-clients",
  "socket-close": "waits-for-closing",
}

function syncWords(id: SyncId, moment: Moment): string {
  const { locale } = moment.run
  const sync = moment.world.syncs.get(id)
  if (!sync) return locale.text("waits-for-result")
  return locale.text("waits-for-sync", { name: sync.name || sync.what })
}

function threadChain(thread: ThreadState, moment: Moment): WaitChain {
  const actor = moment.run.cast.thread(thread.id)
  const self = leaf("", actor ? [{ tab: moment.tabOf(actor), name: actor.label }] : [])
  return [self, ...threadLeaves(thread, moment)]
}

function threadLeaves(thread: ThreadState, moment: Moment): readonly WaitStep[] {
  const { locale, cast } = moment.run
  const { wait } = thread
  if (!wait) return [leaf(locale.text("waits-for-gil"))]
  switch (wait.reason) {
    case "join": {
      const other = cast.thread(wait.subject)
      return other ? [leaf("", [{ tab: moment.tabOf(other), name: other.label }])] : []
    }
    case "disk":
      return [leaf(locale.text("waits-for-disk"))]
    case "network":
      return [leaf(locale.text("waits-for-network"))]
    case "notify":
      return [leaf(syncWords(wait.subject, moment))]
    case "process": {
      const name = moment.world.syncs.get(wait.subject)?.name ?? ""
      return [leaf(locale.text("waits-for-process", { name }).trimEnd())]
    }
    case "pipe":
      return [leaf(locale.text("waits-for-pipe"))]
    case "signal":
      return [leaf(locale.text("waits-for-signal"))]
    case "lock":
      if (isIdleWorker(thread)) return [leaf(locale.text("waits-for-work"))]
      if (wait.subject === NOBODY) return [leaf(locale.text("waits-for-thread"))]
      return isLock(wait.subject, moment)
        ? lockLeaves(wait.subject, moment)
        : [leaf(syncWords(wait.subject, moment))]
    case "sleep": {
      const delay = remaining(wait.dueNanos, moment)
      return [leaf(locale.text("waits-for-waking", { time: wait.dueNanos, delay }))]
    }
    case "loop":
      return []
  }
}
