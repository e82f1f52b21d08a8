/**
 * What to say about a step: cause, then effect, then who still waits. Only chooses sentences and
 * the facts in them; the words are in `src/locale`. A step may get two sentences, the second about
 * what follows from the first.
 */
import type { TraceEvent } from "./events"
import type { CallbackId, EventIndex, TaskId, ThreadId, TimerId } from "./ids"
import { NOBODY } from "./ids"
import type { Recording } from "./recording"
import { ofKind, say, shortened } from "./scene"
import type { EventOf, Scene } from "./scene"
import type { Described } from "./sentences"
import type { Steps } from "./steps"
import type { Timeline } from "./timeline"
import type { TimerState, World } from "./world"
import { consequencesOf, printNews, printedBy, readiedNews } from "./describe-consequences"
import { coroutineNews } from "./describe-passing"
import { describeBlocking } from "./describe-blocking"
import { awaitedBefore, describeReadied, latenessOf } from "./describe-readied"
import { describeSuspension, describeTurn } from "./describe-tasks"
import { describeThreadEvent, fullGilNews } from "./describe-threads"
import { placeOf } from "./who-waits"

/** A recording with what is needed to look into it. */
export interface Story {
  readonly recording: Recording
  readonly steps: Steps
  readonly timeline: Timeline
}

type TimerTimes = Pick<TimerState, "setNanos" | "dueNanos">

/** The sentences about a step; none for step 0. */
export function describeStep(story: Story, step: number): readonly Described[] {
  if (step === 0) return []
  const { recording, steps, timeline } = story
  const before = steps.eventOf(step - 1)
  const head = steps.headOf(step)
  const last = steps.eventOf(step)
  const scene = {
    recording,
    before: timeline.worldAt(before),
    after: timeline.worldAt(last),
    previous: step > 1 ? recording.events.kindAt(steps.headOf(step - 1)) : null,
    lead: eventsBetween(recording, before + 1, head - 1),
    events: eventsBetween(recording, head, last),
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
      return [describeTurn(scene, head.task), ...printNews(scene), ...consequencesOf(scene)]
    case "task-suspended":
      return describeSuspension(scene, head)
    case "task-ended":
      return describeEnd(scene, head)
    case "task-readied":
      return describeReadied(scene, head)
    case "task-cancel-requested":
      return [describeCancel(scene, head)]
    case "callback-readied":
      return [describeCallback(scene, head)]
    case "callback-began": {
      const label = shortened(labelOf(scene.before, head.callback))
      return [callbackBegan(scene, label), ...readiedNews(scene)]
    }
    default:
      return describeBlocking(scene, head) ?? describeThreadEvent(scene, head)
  }
}

function describeLine(scene: Scene, head: EventOf<"line-started">): readonly Described[] {
  const { line, task, thread } = head
  const printed = printedBy(scene)
  const text = printed === "" ? {} : { text: printed }
  const news = consequencesOf(scene)
  const does = printed !== "" ? "-prints" : news.length > 0 ? "-runs" : ""
  if (task !== NOBODY) {
    return [
      say(`line-task${does}`, { task, line, ...text }),
      ...coroutineNews(scene, head),
      ...news,
    ]
  }
  if (isInLoop(scene.after, thread)) {
    return [say(`line-callback${does}`, { line, ...text }), ...news]
  }
  if (scene.after.threads.size > 1) {
    const told = say(`line-thread${does}`, { thread, line, ...text })
    return [told, ...(news.length > 0 ? news : printed === "" ? fullGilNews(scene) : [])]
  }
  const name = definedAt(scene.recording, line)
  if (name !== null && printed === "") return [say("line-program-defines", { name, line })]
  return [say(`line-program${does}`, { line, ...text }), ...news]
}

/** True where a loop runs on the thread: a line of no task is then a callback's. */
function isInLoop({ loops }: World, thread: ThreadId): boolean {
  return [...loops.values()].some(loop => loop.thread === thread && loop.isRunning)
}

/** The function whose `def` stands on a line of the program, or null. */
function definedAt({ sources }: Recording, line: number): string | null {
  const text = sources[0]?.text.split("\n", line)[line - 1] ?? ""
  return /^(?:async[ \t]+)?def[ \t]+([^\s(]+)/.exec(text)?.[1] ?? null
}

function describeCreation(scene: Scene, head: EventOf<"task-created">): readonly Described[] {
  const { task, creator } = head
  const place = placeOf(scene.after, task)
  const loop = [...scene.after.loops.values()].find(each => each.thread === head.thread)
  if (creator === NOBODY && loop !== undefined && loop.turn > 0) {
    return [
      say(`task-created-${isForConnection(scene) ? "for-connection" : "by-callback"}`, {
        task,
        place,
      }),
    ]
  }
  if (creator === NOBODY) {
    return [say("task-created-by-program", { task, place }), say("starts-when-loop-runs")]
  }
  if (ofKind(scene.events, "task-readied").length === 0) {
    return [say("task-created-eagerly", { creator, task })]
  }
  return [
    say("task-created", { creator, task, place }),
    say("starts-when-creator-pauses", { creator }),
  ]
}

/** A server makes a task for each connection, in a callback of the library's. */
function isForConnection({ lead }: Scene): boolean {
  return ofKind(lead, "future-created").some(({ what }) => what === "socket-close")
}

function describeEnd(scene: Scene, head: EventOf<"task-ended">): readonly Described[] {
  const { task } = head
  const waiter = ofKind(scene.events, "task-readied").find(
    ({ cause, source }) => cause === "future" && source === task,
  )?.task
  if (waiter === undefined) return [ending(head), ...readiedNews(scene)]
  const place = placeOf(scene.after, waiter)
  return [
    ending(head),
    say("waiter-readied", { waiter, place, task }),
    ...readiedNews(scene, waiter),
  ]
}

function ending(head: EventOf<"task-ended">): Described {
  const { task, how } = head
  if (how === "cancelled") return say("task-cancelled", { task })
  if (how === "raised") return say("task-raised", { task, detail: shortened(head.detail) })
  const detail = shortened(head.detail)
  if (detail === "" || detail === "None") return say("task-returned", { task })
  return say("task-returned-value", { task, detail })
}

function describeCancel(scene: Scene, head: EventOf<"task-cancel-requested">): Described {
  const { task, by, timer: asking } = head
  if (by !== NOBODY) {
    return by === task
      ? say("cancel-requested-by-itself", { task })
      : say("cancel-requested", { task, other: by })
  }
  const timer = timerOf(scene, asking)
  if (!timer) {
    return say(`cancel-requested-by-${isOfGroup(task, scene) ? "group" : "program"}`, { task })
  }
  const delay = timer.dueNanos - timer.setNanos
  const late = latenessOf(timer, head)
  if (late === 0) return say("cancel-requested-by-timeout", { task, delay })
  return say("cancel-requested-by-late-timeout", { task, delay, late })
}

/** True for the tasks of a TaskGroup that has not ended, and for whose group a task of it failed. */
function isOfGroup(task: TaskId, { before }: Scene): boolean {
  if (awaitedBefore({ before }, task)?.what === "task-group") return true
  for (const { what, ending, parts } of before.futures.values()) {
    if (what !== "task-group" || ending !== null) continue
    const tasks = [...parts].map(part => before.tasks.get(part))
    if (tasks.some(each => each?.id === task)) return true
    if (tasks.some(each => each?.creator === task && each.ending === "raised")) return true
  }
  return false
}

function describeCallback(scene: Scene, head: EventOf<"callback-readied">): Described {
  const label = shortened(head.label) || "callback"
  const timer = firedTimer(scene)
  if (!timer) return say("callback-readied", { label })
  return say("timer-fired-for-callback", { delay: timer.dueNanos - timer.setNanos, label })
}

/** A timer; one that rang long ago is read from the events. */
function timerOf({ recording: { events }, before }: Scene, id: TimerId): TimerTimes | undefined {
  if (id === NOBODY) return undefined
  for (let index = before.eventIndex; index >= 0; index--) {
    if (events.kindAt(index) !== "timer-set") continue
    const event = events.at(index)
    if (event.kind !== "timer-set" || event.timer !== id) continue
    return { setNanos: event.nanos, dueNanos: event.dueNanos }
  }
  return undefined
}

/** The timer that led up to the step, or undefined. */
function firedTimer({ lead, before }: Scene) {
  const fired = ofKind(lead, "timer-fired").at(-1)
  return fired && before.timers.get(fired.timer)
}

function callbackBegan(scene: Scene, label: string): Described {
  const text = printedBy(scene)
  if (text === "") return say("callback-began", { label })
  return say("callback-prints", { label, text })
}

function labelOf(world: World, callback: CallbackId): string {
  for (const loop of world.loops.values()) {
    for (const entry of loop.ready) {
      if (entry.kind === "callback" && entry.callback === callback) return entry.label
    }
  }
  return "callback"
}
