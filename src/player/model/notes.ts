/** The short note behind a line where somebody is suspended: who waits there, and for what. */
import type { Locale, MessageKey } from "../../locale"
import type { TaskState } from "../../trace/world"
import type { Actor } from "./cast"
import type { Moment } from "./moment"
import type { Condition, Pieces, Tab } from "./pieces"
import { isSleep, remaining, subjectOf } from "./state-words"
import { waitLabel } from "./wait-words"

/** Somebody on a line. */
export interface Bystander {
  readonly actor: Actor
  readonly tab: Tab
  readonly condition: Condition
}

/** With more on a line they are counted. */
const mostNotes = 2
const order: readonly Condition[] = ["blocking", "running", "ready", "waiting"]

/** The note of a line; empty where only somebody runs, which the tint says already. */
export function noteOf(present: readonly Bystander[], moment: Moment): Pieces {
  if (present.length === 1 && present[0]?.condition === "running") return []
  const groups = order.map(condition => present.filter(each => each.condition === condition))
  const words = groups.flatMap(group => {
    const all = wordsOfAll(group, moment)
    const isTold = present.length <= mostNotes && new Set(all).size === all.length
    return isTold ? all : countedWords(group, moment)
  })
  return words.length === 0 ? [] : [{ kind: "text", text: words.join(" · ") }]
}

function wordsOfAll(group: readonly Bystander[], moment: Moment): readonly string[] {
  return group.map(each => wordsOf(each, moment))
}

function countedWords(group: readonly Bystander[], moment: Moment): readonly string[] {
  const key = countKeys[group[0]?.condition ?? "returned"]
  if (group.length < 2 || key === undefined) return wordsOfAll(group, moment)
  return [moment.run.locale.text(key, { count: group.length })]
}

const countKeys: Readonly<Partial<Record<Condition, MessageKey>>> = {
  running: "note-many-run",
  ready: "note-many-ready",
  waiting: "note-many-wait",
}

function wordsOf({ actor, condition }: Bystander, moment: Moment): string {
  const { locale } = moment.run
  const name = actor.short
  const { id } = actor
  if (condition === "running") return locale.text("note-runs", { name })
  if (id.kind === "thread") return threadWords(id.thread, name, moment)
  if (condition === "ready") return locale.text("note-ready", { name })
  const task = moment.world.tasks.get(id.task)
  if (!task) return ""
  return condition === "blocking" ? locale.text("note-blocks") : taskWords(task, name, moment)
}

function taskWords(task: TaskState, name: string, moment: Moment): string {
  const { locale, cast } = moment.run
  const timer = moment.timerOf(task.awaited)
  const delay = timer ? remaining(timer.dueNanos, moment) : 0
  if (delay > 0) return locale.text("note-waits-more", { name, delay })
  const subject = subjectOf(task, moment)
  if (timer || isSleep(subject)) return locale.text("note-timer-due", { name })
  const isCall = subject?.kind === "future" && subject.what === "executor"
  const other = isCall ? locale.text("waits-for-thread") : waitLabel(subject, cast, locale)
  return waitsFor(name, other, locale)
}

function threadWords(thread: number, name: string, { world, run }: Moment): string {
  const { locale, cast } = run
  const state = world.threads.get(thread)
  if (state?.status === "ready") return locale.text("note-wants-gil", { name })
  const wait = state?.wait
  if (wait?.reason === "sleep") return locale.text("note-sleeps", { name })
  const other = wait?.reason === "join" ? (cast.thread(wait.subject)?.label ?? "") : ""
  return waitsFor(name, other, locale)
}

function waitsFor(name: string, other: string, locale: Locale): string {
  if (other === "") return locale.text("note-waits", { name })
  return locale.text("note-waits-for", { name, other })
}
