/** What followed from a step besides its own event: locks that changed hands, tasks made ready. */
import type { TaskId } from "./ids"
import { NOBODY } from "./ids"
import { ofKind, say, shortened } from "./scene"
import type { Scene } from "./scene"
import type { Described } from "./sentences"
import { nameOfSync } from "./who-waits"

/** More names than this do not fit into a sentence; then they are counted. */
const mostNames = 3

/** What a step printed, short enough for a sentence; "" where that is nothing to see. */
export function printedBy({ events }: Scene): string {
  const [first, ...others] = ofKind(events, "printed").filter(({ process }) => process === NOBODY)
  if (!first) return ""
  const same = others.filter(({ stream }) => stream === first.stream)
  return shortened([first, ...same].map(({ text }) => text).join("")).trim()
}

/** The sentence about what a turn or a callback printed. */
export function printNews(scene: Scene): readonly Described[] {
  const text = printedBy(scene)
  return text === "" ? [] : [say("it-prints", { text })]
}

/** The sentences about what a line or a turn did to locks and queues, and to those who wait. */
export function consequencesOf(scene: Scene): readonly Described[] {
  return [...lockNews(scene), ...queueNews(scene), ...readiedNews(scene)]
}

/** Who was made ready by the step, besides `told`. */
export function readiedNews(scene: Scene, told: TaskId = NOBODY): readonly Described[] {
  const tasks = ofKind(scene.events.slice(1), "task-readied")
    .filter(({ cause, task }) => cause === "future" && task !== told)
    .map(({ task }) => task)
  if (tasks.length === 0) return []
  const { length: count } = tasks
  return count > mostNames ? [say("so-many-ready", { count })] : [say("so-ready", { tasks, count })]
}

/** The last item that was put into a queue or taken from one. */
function queueNews({ events, before, after }: Scene): readonly Described[] {
  const change = ofKind(events, "sync-changed").at(-1)
  if (change === undefined || change.item === "") return []
  if (after.syncs.get(change.sync)?.what !== "queue") return []
  const earlier = before.syncs.get(change.sync)?.value ?? 0
  const params = { sync: nameOfSync(after, change.sync), item: shortened(change.item, longestItem) }
  return [say(change.value > earlier ? "puts-item" : "takes-item", params)]
}

/** More of an item does not fit beside who gets ready by it. */
const longestItem = 20

function lockNews({ events, after }: Scene): readonly Described[] {
  // Who takes an RLock again or keeps it in part changes nothing for the others.
  const taken = ofKind(events, "lock-acquired")
    .filter(({ count }) => count === 1)
    .at(-1)
  const freed = ofKind(events, "lock-released")
    .filter(({ count }) => count === 0)
    .at(-1)
  const news: Described[] = []
  if (freed) news.push(say("lets-lock-go", { sync: nameOfSync(after, freed.sync) }))
  if (taken) news.push(say("takes-lock", { sync: nameOfSync(after, taken.sync) }))
  return news
}
