/** What followed from a step besides its own event: locks that changed hands, tasks made ready. */
import type { SyncId, TaskId } from "./ids"
import { NOBODY } from "./ids"
import { mostNames, ofKind, say, shortened } from "./scene"
import { hadToWaitFor, passingNews } from "./describe-passing"
import type { Scene } from "./scene"
import type { Described } from "./sentences"
import { nameOfSync } from "./who-waits"

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
  return [...passingNews(scene), ...lockNews(scene), ...queueNews(scene), ...readiedNews(scene)]
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
function queueNews(scene: Scene): readonly Described[] {
  const { events, before, after } = scene
  const change = ofKind(events, "sync-changed").at(-1)
  if (change === undefined || change.item === "") return []
  if (after.syncs.get(change.sync)?.what !== "queue") return []
  const earlier = before.syncs.get(change.sync)?.value ?? 0
  const params = { sync: nameOfSync(after, change.sync), item: shortened(change.item, longestItem) }
  const what = change.value > earlier ? "puts-item" : "takes-item"
  const isAtOnce = change.isAwaited && !hadToWaitFor(scene, change.sync)
  return [say(isAtOnce ? `${what}-at-once` : what, params)]
}

/** More of an item does not fit beside who gets ready by it. */
const longestItem = 20

function lockNews(scene: Scene): readonly Described[] {
  const { events, after } = scene
  // Who takes an RLock again or keeps it in part changes nothing for the others.
  const taken = ofKind(events, "lock-acquired")
    .filter(({ count }) => count === 1)
    .at(-1)
  const freed = ofKind(events, "lock-released")
    .filter(({ count }) => count === 0)
    .at(-1)
  const news: Described[] = []
  if (freed) news.push(say("lets-lock-go", { sync: nameOfSync(after, freed.sync) }))
  if (taken) news.push(lockTaken(scene, taken.sync))
  return news
}

/** Only tasks take asyncio's own locks, and always by `await` or `async with`. */
function lockTaken(scene: Scene, id: SyncId): Described {
  const what = scene.after.syncs.get(id)?.what
  const params = { sync: nameOfSync(scene.after, id) }
  const isOfLoop = what === "lock" || what === "condition" || what === "semaphore"
  if (!isOfLoop || hadToWaitFor(scene, id)) return say("takes-lock", params)
  return say(what === "semaphore" ? "takes-place-at-once" : "takes-lock-at-once", params)
}
