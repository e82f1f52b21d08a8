import type { EventKind, TraceEvent } from "./events"
import type { Recording } from "./recording"
import type { Described, SentenceKey, SentenceParams } from "./sentences"
import type { World } from "./world"

/** One step looked at: the event that defines it, and the world on both sides of it. */
export interface Scene {
  readonly recording: Recording
  readonly before: World
  readonly after: World
  /** The events of the step from its head on. */
  readonly events: readonly TraceEvent[]
  /** What leads up to the step after it: the loop waits, the clock jumps, a turn begins. */
  readonly upcoming: readonly TraceEvent[]
}

/** The first event of a kind among those of a step. */
export function eventOfKind<Kind extends EventKind>(
  scene: Scene,
  kind: Kind,
): Extract<TraceEvent, { kind: Kind }> | undefined {
  return scene.events.find(
    (event): event is Extract<TraceEvent, { kind: Kind }> => event.kind === kind,
  )
}

const LONGEST_TEXT = 40

/** A text short enough to stand inside a sentence. */
export function shortened(text: string): string {
  const line = text.replace(/\n$/, "").replace(/\n/g, "⏎")
  const characters = [...line]
  if (characters.length <= LONGEST_TEXT) return line
  return `${characters.slice(0, LONGEST_TEXT - 1).join("")}…`
}

/** A sentence with its facts; the shorthand of everything that describes. */
export function say(key: SentenceKey, params: SentenceParams = {}): Described {
  return { key, params }
}
