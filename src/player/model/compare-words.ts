/** What is said of two runs together: in the header, and in the sentence about the whole. */
import type { Locale } from "../../locale"
import { shortestJumpNanos } from "./axis"
import type { HeaderModel } from "./block-model"
import { haveFinished, ownTitle, takeTheSame } from "./compare"
import type { OtherRun } from "./compare"
import { timeWords } from "./header"

/** The header with what both took: `3,0 s → 1,0 s · 1 → 4 tarefas`. */
export function comparedHeader(header: HeaderModel, other: OtherRun): HeaderModel {
  const { own, run, title } = other
  const { locale } = own
  const times = [run, own].map(each => timeWords(each.recording, locale))
  if (!other.isGhost) {
    const difference = haveFinished(other) ? factorWords(other) : ""
    const both = [times[1], `${title} ${times[0]}`].join(" · ")
    return { ...header, change: "", facts: difference === "" ? both : `${both}: ${difference}` }
  }
  const counts = [run.cast.taskCount, own.cast.taskCount] as const
  const tasks = locale.text("title-tasks", { count: counts[1] })
  const facts = counts[0] === counts[1] ? tasks : `${counts[0]} → ${tasks}`
  return { ...header, change: times.join(" → "), facts: counts[1] + counts[0] === 0 ? "" : facts }
}

/** The sentence about both runs as a whole: its key and facts, or null where nothing compares. */
export function comparedSentence(
  other: OtherRun,
  { title = "", isPrinted = false }: { readonly title?: string; readonly isPrinted?: boolean },
) {
  const { own, run } = other
  const { locale } = own
  const name = ownTitle(other, title)
  const time = own.recording.endNanos
  const before = run.recording.endNanos
  if (own.recording.outcome.kind !== "finished") return null
  if (run.recording.outcome.kind !== "finished") {
    if (other.isGhost) return null
    const stopped = timeWords(run.recording, locale)
    return { key: "compare-stopped", params: { name, time, other: other.title, stopped } } as const
  }
  const isSame = takeTheSame(other)
  if (other.isGhost) {
    return isSame
      ? ({ key: "edited-same", params: { time } } as const)
      : ({ key: "edited-finished", params: { time, before } } as const)
  }
  const both = { name, time, other: other.title, before, difference: factorWords(other) }
  const key = both.difference === "" ? "compare-both" : "compare-times"
  return { key: isPrinted ? (`${key}-on-paper` as const) : key, params: both } as const
}

/** `3× mais rápido`, `o mesmo tempo`; "" where one took no time to speak of. */
function factorWords(other: OtherRun): string {
  const { own, run } = other
  const { locale } = own
  if (takeTheSame(other)) return locale.text("compare-same")
  const times = [own, run].map(each => each.recording.endNanos)
  const shorter = Math.min(...times)
  if (shorter < shortestJumpNanos) return ""
  const factor = writtenFactor(Math.max(...times) / shorter, locale)
  const isFaster = own.recording.endNanos === shorter
  return locale.text(isFaster ? "compare-faster" : "compare-slower", { factor })
}

/** One decimal, none from ten on; a hair's breadth is told with two. */
function writtenFactor(factor: number, { formats }: Locale): string {
  const scale = factor >= 9.95 ? 1 : factor >= 1.05 ? 10 : 100
  return formats.number(Math.max(Math.round(factor * scale), scale) / scale)
}
