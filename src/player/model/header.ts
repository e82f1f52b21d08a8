/** The first line of a block: what is simulated, how long it took, how many took part. */
import type { MessageKey } from "../../locale"
import type { Locale } from "../../locale"
import type { Outcome, Recording } from "../../trace/recording"
import type { HeaderModel } from "./block-model"
import type { Cast } from "./cast"
import { calleeOf } from "./definitions"

/** The header of a run; the block's own title may replace the one made here. */
export function headerOf(recording: Recording, cast: Cast, locale: Locale): HeaderModel {
  const facts = [timeWords(recording, locale)]
  if (cast.taskCount > 0) facts.push(locale.text("title-tasks", { count: cast.taskCount }))
  return {
    title: titleOf(cast, locale),
    change: "",
    facts: facts.join(" · "),
    orderMark: recording.isOneOfManyOrders ? locale.text("one-of-many-orders") : null,
    simulatedMark: simulatedMark(recording, locale),
  }
}

/** How long a run took, or how it stopped. */
export function timeWords({ outcome, endNanos: time }: Recording, locale: Locale): string {
  return locale.text(timeKey(outcome), { time })
}

function simulatedMark({ simulatedLibraries }: Recording, locale: Locale): string | null {
  if (simulatedLibraries.length === 0) return null
  return locale.text("simulated-libraries", { names: simulatedLibraries.join(", ") })
}

function titleOf(cast: Cast, locale: Locale): string {
  const firstTask = cast.actors.find(actor => actor.id.kind === "task")
  if (firstTask) {
    const name = calleeOf(firstTask.call) || firstTask.name
    return locale.text("title-function", { name })
  }
  const count = cast.threadCount - 1
  return count > 0 ? locale.text("title-threads", { count }) : locale.text("title-program")
}

function timeKey(outcome: Outcome): MessageKey {
  switch (outcome.kind) {
    case "finished":
      return "title-time"
    case "running":
      return "title-running"
    case "limit":
      return "title-stopped-by-limit"
    case "deadlock":
      return "title-stopped-for-good"
    default:
      return "title-stopped-by-error"
  }
}
