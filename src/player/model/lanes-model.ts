/**
 * The picture of a run as plain data. Three coordinate spaces, always named:
 *
 * - step: 1 to `stepCount`, what the scrub bar counts;
 * - axis: a pair {columns, jumps}. Steps fill columns (one per run of a task, callback or thread
 *   slice); a jump of virtual time is a torn band between two steps. How many pixels a unit of
 *   either takes depends on the width and is the picture's business (`picture/scale.ts`);
 * - pixels.
 *
 * What is true after step k is drawn from the start of step k to the start of step k + 1.
 * `LaneChart` is made once per recording and language; `LanesModel` adds the moment.
 */
import type { Ending } from "../../trace/events"
import type { FutureId } from "../../trace/ids"
import type { Bracket } from "./groups"
import type { Zoom } from "../playback/zoom"
import type { ActorId, Condition, Tab } from "./pieces"

/** A place on the axis: units of columns and of jumps to its left. */
export interface AxisPoint {
  readonly columns: number
  readonly jumps: number
}

/** A stretch of the axis. */
export interface AxisSpan {
  readonly start: AxisPoint
  readonly end: AxisPoint
}

/** Virtual time that passed between two steps; labelled with a pill. */
export interface Jump extends AxisSpan {
  /** The step that comes right after it. */
  readonly beforeStep: number
  readonly nanos: number
  /** `+1,0 s`. */
  readonly label: string
}

/** Rounds of the loop like the one before them, on one narrow place. */
export interface Fold extends AxisSpan {
  readonly firstStep: number
  readonly lastStep: number
  /** `× 97`. */
  readonly label: string
  readonly count: number
  /** `97 more rounds like the one before`. */
  readonly words: string
}

/** A time label of the ruler. */
export interface TimeLabel {
  readonly at: AxisPoint
  /** `1,0 s`. */
  readonly label: string
}

/** Steps, columns and jumps of a whole run. */
export interface AxisModel {
  readonly stepCount: number
  /** Units to the right end. */
  readonly length: AxisPoint
  /** `0 s`, then the time after each jump. */
  readonly times: readonly TimeLabel[]
  readonly jumps: readonly Jump[]
  /** Long repetitions; jumps inside them are not listed. */
  readonly folds: readonly Fold[]
  /** Left edge of a step, 1 to `stepCount`; of `stepCount + 1`: the right end. */
  startOf(step: number): AxisPoint
  /** Right edge of a step; left of a jump that follows. Of step 0: the left end. */
  endOf(step: number): AxisPoint
}

/** Place in the ready queue from a point on, until the next one or the end of the mark. */
export interface PlaceChange {
  readonly at: AxisPoint
  /** From 1. */
  readonly place: number
}

/** How a lane ends; "unread" is a failure that nobody ever looked at. */
export type LaneEnding = Ending | "unread"

/** What is drawn in a lane. `firstStep` is the step that made it true. */
export type LaneMark = AxisSpan & { readonly firstStep: number } & (
    | { readonly kind: "running" }
    | { readonly kind: "ready"; places(): readonly PlaceChange[] }
    /** `label` is what it waits for: `sleep 1 s`, `task1`; "" where nothing can be said. */
    | { readonly kind: "waiting"; readonly label: string }
    /** Held the thread of its loop while time passed: hatched over all lanes. */
    | { readonly kind: "blocking"; readonly label: string; readonly shortLabel: string }
    /** A thread while its event loop runs: dotted. */
    | { readonly kind: "inside" }
    /** `start` equals `end`: a cap. */
    | { readonly kind: "ended"; readonly how: LaneEnding }
    /** In the lane of the GIL, a core, the disk, the network: who has it, and what for. */
    | { readonly kind: "held"; readonly letter: string; readonly operation: string }
    /** There: nobody has it. */
    | { readonly kind: "free" }
  )

/** The kinds of marks a lane can hold. */
export type LaneMarkKind = LaneMark["kind"]

/** What a lane stands for; `loop-thread` is the slim lane of a thread that owns a loop. */
export type LaneKind = "task" | "thread" | "loop-thread" | "process" | ResourceKind

/** What is used rather than acts. */
export type ResourceKind = "gil" | "core" | "disk" | "network"

/** True for lanes of what is used: their marks say who has it. */
export function isResource({ kind }: Pick<Lane, "kind">): boolean {
  return kind === "gil" || kind === "core" || kind === "disk" || kind === "network"
}

/** One row of the picture, for the whole run. */
export interface Lane {
  /** Null for processes and for what is used. */
  readonly actor: ActorId | null
  readonly kind: LaneKind
  /** 0 for main; children one deeper than who created them, at most 2. */
  readonly depth: number
  readonly name: string
  /** Its call, shown at the end of the run: `say_after(1, 'hello')`. */
  readonly call: string
  /** True when `name` is the callee itself: `call` then continues it without a gap. */
  readonly isNamedByCall: boolean
  /** The `gather` or `TaskGroup` that it belongs to, or NOBODY. */
  readonly group: FutureId
  readonly marks: readonly LaneMark[]
}

/** The last mark that began at `step` or before; marks lie one after the other. */
export function markAt(marks: readonly LaneMark[], step: number): LaneMark | undefined {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.firstStep <= step) low = middle + 1
    else high = middle
  }
  return marks[low - 1]
}

/** All rows of a run and their axis: the same object at every step. */
export interface LaneChart {
  readonly axis: AxisModel
  readonly lanes: readonly Lane[]
}

/** The left half of a lane, at one moment. */
export interface LaneName {
  readonly lane: Lane
  readonly tab: Tab | null
  readonly name: string
  /** Muted second half: the state of the moment (`pronta, 1ª`), or the call at the end. */
  readonly detail: string
  /** The name and the call in full, however little room there is; "" where nothing is cut. */
  readonly whole: string
  /** True when `detail` continues `name` without a gap: `atender` + `('Bia')`. */
  readonly isCall: boolean
  readonly condition: Condition | null
  readonly isSelected: boolean
  /** The part of the bracket around a group that stands beside this lane. */
  readonly bracket: Bracket | null
}

/** The arrow of a step: what woke or made whom. */
export interface CauseArrow {
  /** Index into `rows`, or null when time itself is the cause: from the ruler. */
  readonly from: number | null
  readonly to: number
  /** The middle of the step it belongs to is where it is drawn. */
  readonly step: number
  readonly kind: "timer" | "wake" | "create" | "cancel"
}

/** The lanes at one moment. */
export interface LanesModel {
  readonly chart: LaneChart
  /** Lanes that are shown, top to bottom. */
  readonly rows: readonly LaneName[]
  /** `+ 7 tarefas` where some are folded away, `menos tarefas` when unfolded, or null. */
  readonly more: { readonly text: string; readonly isExpanded: boolean } | null
  /** Steps up to this one are past; the rest is dimmed. `stepCount` at the end. */
  readonly step: number
  /** Where the playhead stands: what is left of it has happened. */
  readonly playhead: AxisPoint
  /** True before the first press: no playhead, nothing dimmed. */
  readonly isWhole: boolean
  /** True where two runs share the picture: all lanes are low then. */
  readonly isBeside?: boolean
  /** Which part of the axis the reader wants to see. */
  readonly zoom: Zoom
  /** The arrow of the step, then those of the causes of whom the reader follows; latest first. */
  readonly arrows: readonly CauseArrow[]
  /** `passo 18 de 32` in halves: before the number, the number, after it. */
  readonly count: { readonly before: string; readonly step: string; readonly after: string }
  /** Value text of the slider: `passo 18 de 32, 1,0 s: o timer de task1 tocou`. */
  readonly valueText: string
  /** A sentence per shown lane: the text twin for screen readers. Made when it is to be said. */
  twin(): readonly string[]
}

/** Another run on the same axis, below the own lanes, at the same moment of virtual time. */
export interface OtherLanes {
  readonly title: string
  /** What the own lanes are called beside it: the block's title, or `agora`. */
  readonly ownTitle: string
  /** How long it takes, or that it has ended: `terminou em 1,0 s`. */
  readonly detail: string
  readonly isGhost: boolean
  /** Python's message where the run failed, else "". */
  readonly problem: string
  /** Null while the reader has put them away. */
  readonly lanes: LanesModel | null
  /** From the other's end to the own one's; null where they do not differ. */
  readonly gain: Gain | null
}

/** By how much the own run ends earlier or later. */
export interface Gain {
  readonly from: AxisPoint
  readonly to: AxisPoint
  /** `2,0 s a menos`. */
  readonly label: string
  /** `−2,0 s`, where there is less room. */
  readonly shortLabel: string
  readonly isFaster: boolean
}
