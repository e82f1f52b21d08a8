/**
 * What the browser itself tells of its work: a trace of what the page's main thread did, in
 * processor time, so that other programs on the machine count little. A frame is everything from
 * one animation frame to the next: scripts, style, layout, painting, and what came of it later.
 */
import type { CDPSession, Page } from "playwright-core"

/** Milliseconds of processor time of the page's main thread. */
export interface Work {
  readonly script: number
  readonly style: number
  readonly layout: number
  readonly paint: number
  /** All of them and whatever else the thread did. */
  readonly all: number
  /** Of real time, from the frame's beginning to its last pixel handed on. */
  readonly wall: number
}

/** What a trace tells. */
export interface Trace {
  /** The work of each animation frame, in order. */
  readonly frames: readonly Work[]
  /** The tasks of the thread, in order: nothing else happens on the page during one. */
  readonly tasks: readonly Work[]
  /** Processor time at each `performance.mark`, by its name. */
  readonly marks: ReadonlyMap<string, number>
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly tid: number
  readonly pid: number
  /** Microseconds: real time, the thread's own time, and how long of both. */
  readonly ts: number
  readonly tts?: number
  readonly dur?: number
  readonly tdur?: number
  readonly cat: string
  readonly args: { readonly name?: string }
}

const categories = [
  "__metadata",
  "blink.user_timing",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
]

/** Does something on a page and tells what it cost. */
export async function traced(page: Page, action: () => Promise<void>): Promise<Trace> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as readonly TraceEvent[]))
  })
  const traceConfig = { includedCategories: categories, excludedCategories: ["*"] }
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig })
  await action()
  await ended(session)
  await session.detach()
  return read(events)
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>(done => session.once("Tracing.tracingComplete", () => done()))
  await session.send("Tracing.end")
  await complete
}

function read(events: readonly TraceEvent[]): Trace {
  const own = eventsOfPage(events)
  const spans = own.filter(({ ph }) => ph === "X").sort((left, right) => left.ts - right.ts)
  const tasks = tasksIn(spans)
  const marks = own
    .filter(({ cat, tts }) => cat.includes("blink.user_timing") && tts !== undefined)
    .map(({ name, tts = 0 }) => [name, tts / 1000] as const)
  return { frames: framesIn(tasks), tasks: tasks.map(({ work }) => work), marks: new Map(marks) }
}

/** Of all threads of all processes the one that draws most frames: the page's. */
function eventsOfPage(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = events.filter(
    ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain",
  )
  const ofThreads = threads.map(({ pid, tid }) =>
    events.filter(event => event.pid === pid && event.tid === tid),
  )
  return ofThreads.sort((left, right) => right.length - left.length)[0] ?? []
}

/** What the parts of a task are called, by what they are. */
const parts: ReadonlyMap<string, keyof Work> = new Map([
  ["FireAnimationFrame", "script"],
  ["FunctionCall", "script"],
  ["EvaluateScript", "script"],
  ["EventDispatch", "script"],
  ["TimerFire", "script"],
  ["FireIdleCallback", "script"],
  ["RunMicrotasks", "script"],
  ["MinorGC", "script"],
  ["MajorGC", "script"],
  ["UpdateLayoutTree", "style"],
  ["RecalculateStyles", "style"],
  ["Layout", "layout"],
  ["PrePaint", "paint"],
  ["Paint", "paint"],
  ["Layerize", "paint"],
  ["UpdateLayer", "paint"],
  ["CompositeLayers", "paint"],
  ["Commit", "paint"],
])

interface Task {
  readonly isFrame: boolean
  readonly work: Work
}

/** Tasks with the parts in them; a part in a part counts once, for what it is itself. */
function tasksIn(spans: readonly TraceEvent[]): readonly Task[] {
  const tasks: Task[] = []
  let from = 0
  while (from < spans.length) {
    const task = spans[from]!
    let end = from + 1
    while (end < spans.length && spans[end]!.ts < endOf(task)) end++
    if (task.name.endsWith("RunTask")) tasks.push(taskOf(task, spans.slice(from + 1, end)))
    from = end
  }
  return tasks
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur
}

function taskOf(task: TraceEvent, inside: readonly TraceEvent[]): Task {
  const work = { script: 0, style: 0, layout: 0, paint: 0, all: millis(task), wall: wallOf(task) }
  const open: { readonly part: keyof Work; readonly end: number }[] = []
  for (const span of inside) {
    const part = parts.get(span.name)
    if (part === undefined) continue
    while (open.length > 0 && open.at(-1)!.end <= span.ts) open.pop()
    const outer = open.at(-1)?.part
    if (outer) work[outer] -= millis(span)
    work[part] += millis(span)
    open.push({ part, end: endOf(span) })
  }
  return { isFrame: inside.some(({ name }) => name === "FireAnimationFrame"), work }
}

function millis({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000
}

function wallOf({ dur = 0 }: TraceEvent): number {
  return dur / 1000
}

function framesIn(tasks: readonly Task[]): readonly Work[] {
  const frames: Work[] = []
  for (const { isFrame, work } of tasks) {
    const last = frames.at(-1)
    if (isFrame) frames.push(work)
    // What is left to do after a frame belongs to it; real time in between is mostly rest.
    else if (last) frames[frames.length - 1] = { ...sum(last, work), wall: last.wall }
  }
  return frames
}

/** The work of both. */
export function sum(left: Work, right: Work): Work {
  return {
    script: left.script + right.script,
    style: left.style + right.style,
    layout: left.layout + right.layout,
    paint: left.paint + right.paint,
    all: left.all + right.all,
    wall: left.wall + right.wall,
  }
}
