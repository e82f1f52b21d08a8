/** The short note behind a line where somebody is suspended: who waits there, and for what. */
import type { Locale } from "../../locale"
import type { TaskState } from "../../trace/world"
import type { Actor } from "./cast"
import type { Moment } from "./moment"
import type { Condition, Pieces, Tab } from "./pieces"
import { remaining, subjectOf } from "./state-words"
import { waitLabel } from "./wait-words"

/** Somebody on a line. */
export interface Bystander {
  readonly actor: Actor
  readonly tab: Tab
  readonly condition: Condition
}

const mostNotes = 3
const order: readonly Condition[] = ["blocking", "running", "ready", "waiting"]

/** The note of a line; empty where only somebody runs, which the tint says already. */
export function noteOf(present: readonly Bystander[], moment: Moment): Pieces {
  if (present.length === 1 && present[0]?.condition === "running") return []
  const told = order.flatMap(condition => present.filter(each => each.condition === condition))
  const words = told.slice(0, mostNotes).map(each => wordsOf(each, moment))
  const more = told.length > mostNotes ? [`+${told.length - mostNotes}`] : []
  const text = [...words, ...more].join(" · ")
  return text === "" ? [] : [{ kind: "text", text }]
}

function wordsOf({ actor, condition }: Bystander, moment: Moment): string {
  const { locale } = moment.run
  const name = actor.label
  const { id } = actor
  if (condition === "running") return locale.text("note-runs", { name })
  if (id.kind === "thread") return threadWords(id.thread, name, moment)
  if (condition === "ready") return locale.text("note-ready", { name })
  const task = moment.world.tasks.get(id.task)
  if (!task) return ""
  return condition === "blocking"
    ? locale.text("note-sleeps", { name })
    : taskWords(task, name, moment)
}

function taskWords(task: TaskState, name: string, moment: Moment): string {
  const { locale, cast } = moment.run
  const timer = moment.timerOf(task.awaited)
  if (timer) {
    const delay = remaining(timer.dueNanos, moment)
    return locale.text("note-waits-more", { name, delay })
  }
  return waitsFor(name, waitLabel(subjectOf(task, moment), cast, locale), locale)
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
