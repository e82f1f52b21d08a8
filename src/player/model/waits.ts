/** Who waits for what, followed down to the leaf: a timer, a lock, a turn in the queue. */
import { NOBODY, type SyncId } from "../../trace/ids"
import type { TaskState, ThreadState } from "../../trace/world"
import type { WaitChain, WaitStep } from "./details-model"
import type { Moment } from "./moment"
import { isInLoop } from "./state-words"

/** A chain longer than this is cut: the reader has seen the point. */
const longestChain = 8

/** One chain per task or thread that waits and that nobody else waits for. */
export function waitChainsOf(moment: Moment): readonly WaitChain[] {
  const { world } = moment
  const tasks = [...world.tasks.values()].filter(task => task.status === "waiting")
  const awaited = new Set(tasks.map(task => task.awaited))
  const roots = tasks.filter(task => !awaited.has(task.id))
  // Nobody is a root in a circle: then everybody in it is shown.
  const starts = roots.length > 0 ? roots : tasks
  const threads = [...world.threads.values()].filter(thread => !isInLoop(thread, moment))
  return [
    ...starts.map(task => taskChain(task, moment)),
    ...threads.filter(isWaiting).map(thread => threadChain(thread, moment)),
  ]
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
    if (!next) chain.push(leaf(leafWords(task, moment)))
    task = next
  }
  if (task) chain.push(whoStep(task.id, moment))
  return chain
}

function whoStep(task: number, moment: Moment): WaitStep {
  const actor = moment.run.cast.task(task)
  return { tab: actor ? moment.tabOf(actor) : null, text: actor?.label ?? "" }
}

function leaf(text: string): WaitStep {
  return { tab: null, text }
}

function leafWords(task: TaskState, moment: Moment): string {
  const { locale } = moment.run
  const timer = moment.timerOf(task.awaited)
  const future = moment.world.futures.get(task.awaited)
  if (timer && (!future || future.what === "sleep")) {
    const seconds = (timer.dueNanos - timer.setNanos) / 1e9
    return locale.text("waits-for-timer", { seconds, time: timer.dueNanos })
  }
  const sync = future && moment.world.syncs.get(future.sync)
  switch (future?.what) {
    case "gather":
      return locale.text("waits-for-gather")
    case "executor":
      return locale.text("waits-for-thread")
    case "lock":
      return locale.text("waits-for-lock", { name: sync?.name ?? "" }).trimEnd()
    default:
      break
  }
  return syncWords(future?.sync ?? NOBODY, moment)
}

function syncWords(id: SyncId, moment: Moment): string {
  const { locale } = moment.run
  const sync = moment.world.syncs.get(id)
  if (!sync) return locale.text("waits-for-result")
  return locale.text("waits-for-sync", { name: sync.name || sync.what })
}

function threadChain(thread: ThreadState, moment: Moment): WaitChain {
  const { locale, cast } = moment.run
  const actor = cast.thread(thread.id)
  const self: WaitStep = { tab: actor ? moment.tabOf(actor) : null, text: actor?.label ?? "" }
  const { wait } = thread
  if (!wait) return [self, leaf(locale.text("waits-for-gil"))]
  switch (wait.reason) {
    case "join": {
      const other = cast.thread(wait.subject)
      return other ? [self, { tab: moment.tabOf(other), text: other.label }] : [self]
    }
    case "disk":
      return [self, leaf(locale.text("waits-for-disk"))]
    case "network":
      return [self, leaf(locale.text("waits-for-network"))]
    case "notify":
      return [self, leaf(syncWords(wait.subject, moment))]
    case "process": {
      const name = moment.world.syncs.get(wait.subject)?.name ?? ""
      return [self, leaf(locale.text("waits-for-process", { name }).trimEnd())]
    }
    case "pipe":
      return [self, leaf(locale.text("waits-for-pipe"))]
    case "signal":
      return [self, leaf(locale.text("waits-for-signal"))]
    case "lock": {
      const name = moment.world.syncs.get(wait.subject)?.name ?? ""
      return [self, leaf(locale.text("waits-for-lock", { name }).trimEnd())]
    }
    case "sleep":
      return [self, leaf(locale.text("timer-due", { time: wait.dueNanos }))]
    case "loop":
      return [self]
  }
}
