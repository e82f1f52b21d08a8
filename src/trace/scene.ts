import type { EventKind, TraceEvent } from "./events"
import type { Recording } from "./recording"
import type { Described, SentenceKey, SentenceParams } from "./sentences"
import type { World } from "./world"

/** One step looked at: the event that defines it, and the world on both sides of it. */
export interface Scene {
  readonly recording: Recording
  readonly before: World
  readonly after: World
  /** What the step before was; null for the first. */
  readonly previous: EventKind | null
  /** What led up to the head: the clock jumped, timers fired, a turn began. */
  readonly lead: readonly TraceEvent[]
  /** The events of the step from its head on. */
  readonly events: readonly TraceEvent[]
  /** What leads up to the step after it: the loop waits, the clock jumps, a turn begins. */
  readonly upcoming: readonly TraceEvent[]
}

/** The event of a kind. */
export type EventOf<Kind extends EventKind> = Extract<TraceEvent, { kind: Kind }>

/** The events of a kind, in order. */
export function ofKind<Kind extends EventKind>(
  events: readonly TraceEvent[],
  kind: Kind,
): readonly EventOf<Kind>[] {
  return events.filter((event): event is EventOf<Kind> => event.kind === kind)
}

/** More names than this do not fit into a sentence; then they are counted. */
export const mostNames = 3

const LONGEST_TEXT = 36

/** A text short enough to stand inside a sentence. */
export function shortened(text: string, longest = LONGEST_TEXT): string {
  const line = text.replace(/\n$/, "").replace(/\n/g, "⏎")
  const characters = [...line]
  if (characters.length <= longest) return line
  return `${characters.slice(0, longest - 1).join("")}…`
}

/** A sentence with its facts; the shorthand of everything that describes. */
export function say(key: SentenceKey, params: SentenceParams = {}): Described {
  return { key, params }
}
