/** What is said of two runs together: in the header, and in the sentence about the whole. */
import type { Locale } from "../../locale"
import { shortestJumpNanos } from "./axis"
import type { HeaderModel } from "./block-model"
import { ownTitle, takeTheSame } from "./compare"
import type { OtherRun } from "./compare"
import { timeWords } from "./header"
import type { PlayableRun } from "./playable-run"

/**
 * The header after an edit, with what the run took before: `3,0 s → 1,0 s · 1 → 4 tarefas`. A block
 * that is compared with another one says so in its sentence.
 */
export function editedHeader(
  { header, locale, ...own }: PlayableRun,
  before: PlayableRun,
): HeaderModel {
  const times = [before, own].map(each => timeWords(each.recording, locale))
  const counts = [before.cast.taskCount, own.cast.taskCount] as const
  const tasks = locale.text("title-tasks", { count: counts[1] })
  const facts = counts[0] === counts[1] ? tasks : `${counts[0]} → ${tasks}`
  return {
    ...header,
    change: [...new Set(times)].join(" → "),
    facts: counts[1] + counts[0] === 0 ? "" : facts,
  }
}

/** The sentence about both runs as a whole: its key and facts, or null where nothing compares. */
export function comparedSentence(other: OtherRun, { title = "" }: { readonly title?: string }) {
  const { own, run } = other
  const { locale } = own
  const time = own.recording.endNanos
  const before = run.recording.endNanos
  if (own.recording.outcome.kind !== "finished") return null
  if (run.recording.outcome.kind !== "finished") {
    if (other.isGhost) return null
    const stopped = timeWords(run.recording, locale)
    const name = ownTitle(other, title)
    return { key: "compare-stopped", params: { name, time, other: other.title, stopped } } as const
  }
  const isSame = takeTheSame(other)
  if (other.isGhost) {
    return isSame
      ? ({ key: "edited-same", params: { time } } as const)
      : ({ key: "edited-finished", params: { time, before } } as const)
  }
  const { key, factor } = factorWords(other)
  return { key, params: { other: other.title, time, before, factor } }
}

/** `3× mais rápido que ...`; only both times where one took no time to speak of. */
function factorWords(other: OtherRun) {
  const { own, run } = other
  if (takeTheSame(other)) return { key: "compare-same", factor: "" } as const
  const times = [own, run].map(each => each.recording.endNanos)
  const shorter = Math.min(...times)
  if (shorter < shortestJumpNanos) return { key: "compare-both", factor: "" } as const
  const factor = writtenFactor(Math.max(...times) / shorter, own.locale)
  const isFaster = own.recording.endNanos === shorter
  return { key: isFaster ? "compare-faster" : "compare-slower", factor } as const
}

/** One decimal, none from ten on; a hair's breadth is told with two. */
function writtenFactor(factor: number, { formats }: Locale): string {
  const scale = factor >= 9.95 ? 1 : factor >= 1.05 ? 10 : 100
  return formats.number(Math.max(Math.round(factor * scale), scale) / scale)
}
