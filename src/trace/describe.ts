/**
 * What to say about a step: cause, then effect, then who still waits. Only chooses sentences and
 * the facts in them; the words are in `src/locale`. A step may get two sentences, the second about
 * what follows from the first.
 */
import type { EventKind, TraceEvent } from "./events"
import type { CallbackId, EventIndex } from "./ids"
import { NOBODY } from "./ids"
import type { Recording } from "./recording"
import { eventOfKind, say, shortened } from "./scene"
import type { Scene } from "./scene"
import type { Described } from "./sentences"
import type { Steps } from "./steps"
import type { Timeline } from "./timeline"
import type { World } from "./world"
import { describeSuspension, describeTurn } from "./describe-tasks"
import { describeThreadEvent, gilNews } from "./describe-threads"
import { placeOf, waiterOf } from "./who-waits"

/** A recording with what is needed to look into it. */
export interface Story {
  readonly recording: Recording
  readonly steps: Steps
  readonly timeline: Timeline
}

/** The sentences about a step; none for step 0. */
export function describeStep(story: Story, step: number): readonly Described[] {
  if (step === 0) return []
  const { recording, steps, timeline } = story
  const last = steps.eventOf(step)
  const scene = {
    recording,
    before: timeline.worldAt(steps.eventOf(step - 1)),
    after: timeline.worldAt(last),
    events: eventsBetween(recording, steps.headOf(step), last),
    upcoming:
      step < steps.count ? eventsBetween(recording, last + 1, steps.headOf(step + 1) - 1) : [],
  }
  return describeHead(scene)
}

function eventsBetween(recording: Recording, first: EventIndex, last: EventIndex): TraceEvent[] {
  const events: TraceEvent[] = []
  for (let index = first; index <= last; index++) events.push(recording.events.at(index))
  return events
}

function describeHead(scene: Scene): readonly Described[] {
  const [head] = scene.events
  if (!head) return []
  switch (head.kind) {
    case "line-started":
      return describeLine(scene, head)
    case "task-created":
      return describeCreation(scene, head)
    case "task-resumed":
      return [describeTurn(scene, head.task)]
    case "task-suspended":
      return describeSuspension(scene, head)
    case "task-ended":
      return describeEnd(scene, head)
    case "task-readied":
      return [say("task-readied", { task: head.task, place: placeOf(scene.after, head.task) })]
    case "task-cancel-requested": {
      const { task, by } = head
      if (by === NOBODY) return [say("cancel-requested-by-program", { task })]
      return [say("cancel-requested", { task, other: by })]
    }
    case "timer-fired":
      return describeTimer(scene, head)
    case "callback-began":
      return [say("callback-began", { label: shortened(labelOf(scene.before, head.callback)) })]
    default:
      return describeThreadEvent(scene, head)
  }
}

type EventOf<Kind extends EventKind> = Extract<TraceEvent, { kind: Kind }>

function describeLine(scene: Scene, head: EventOf<"line-started">): readonly Described[] {
  const { line, task, thread } = head
  const printed = eventOfKind(scene, "printed")
  const text = printed ? { text: shortened(printed.text) } : {}
  if (task !== NOBODY) {
    return [say(printed ? "line-task-prints" : "line-task", { task, line, ...text })]
  }
  if (scene.after.threads.size > 1) {
    const key = printed ? "line-thread-prints" : "line-thread"
    return [say(key, { thread, line, ...text }), ...gilNews(scene.after, !printed)]
  }
  return [say(printed ? "line-program-prints" : "line-program", { line, ...text })]
}

function describeCreation(scene: Scene, head: EventOf<"task-created">): readonly Described[] {
  const { task, creator } = head
  const place = placeOf(scene.after, task)
  if (creator === NOBODY) {
    return [say("task-created-by-program", { task, place }), say("starts-when-loop-runs")]
  }
  if (!eventOfKind(scene, "task-readied")) return [say("task-created-eagerly", { creator, task })]
  return [
    say("task-created", { creator, task, place }),
    say("starts-when-creator-pauses", { creator }),
  ]
}

function describeEnd(scene: Scene, head: EventOf<"task-ended">): readonly Described[] {
  const { task } = head
  const readied = eventOfKind(scene, "task-readied")
  if (!readied) return [ending(head)]
  const place = placeOf(scene.after, readied.task)
  return [ending(head), say("waiter-readied", { waiter: readied.task, place, task })]
}

function ending(head: EventOf<"task-ended">): Described {
  const { task, how } = head
  if (how === "cancelled") return say("task-cancelled", { task })
  if (how === "raised") return say("task-raised", { task, detail: head.detail })
  const detail = shortened(head.detail)
  if (detail === "" || detail === "None") return say("task-returned", { task })
  return say("task-returned-value", { task, detail })
}

function describeTimer(scene: Scene, head: EventOf<"timer-fired">): readonly Described[] {
  const timer = scene.before.timers.get(head.timer)
  const delay = timer ? timer.dueNanos - timer.setNanos : 0
  const readied = eventOfKind(scene, "task-readied")
  if (!readied) {
    return [say("timer-fired-for-callback", { delay, label: shortened(timer?.label ?? "") })]
  }
  const { task } = readied
  const fired = say("timer-fired", { delay, task, place: placeOf(scene.after, task) })
  const waiter = waiterOf(scene.after, task)
  return waiter === null ? [fired] : [fired, say("still-waits-for-task", { waiter, task })]
}

function labelOf(world: World, callback: CallbackId): string {
  for (const loop of world.loops.values()) {
    for (const entry of loop.ready) {
      if (entry.kind === "callback" && entry.callback === callback) return entry.label
    }
  }
  return ""
}
