/**
 * Any moment of a recording, forwards and backwards. A checkpoint is kept every 1,024 events (they
 * share what did not change between them); a moment is replayed from the checkpoint before it, or
 * from the moment asked for last where that is nearer. Works on a recording that still grows.
 */
import { assert } from "../base/assert"
import type { EventIndex } from "./ids"
import type { Recording } from "./recording"
import { applyEvent } from "./replay"
import type { World } from "./world"
import { WorldDraft, emptyWorld } from "./world-draft"
import type { FrozenWorld } from "./world-draft"

const EVENTS_BETWEEN_CHECKPOINTS = 1024

/** The moments of one recording. */
export interface Timeline {
  /** The world after event `index`; -1 is the moment before the first. */
  worldAt(index: EventIndex): World
}

/** A timeline over `recording`; nothing is replayed until a moment is asked for. */
export function timeline(recording: Recording): Timeline {
  const checkpoints: FrozenWorld[] = [emptyWorld]
  let latest = emptyWorld

  function checkpointBefore(index: EventIndex): FrozenWorld {
    const wanted = Math.floor((index + 1) / EVENTS_BETWEEN_CHECKPOINTS)
    while (checkpoints.length <= wanted) {
      const end = checkpoints.length * EVENTS_BETWEEN_CHECKPOINTS - 1
      checkpoints.push(replayed(recording, checkpoints.at(-1)!, end))
    }
    return checkpoints[wanted]!
  }

  return {
    worldAt(index) {
      const { length } = recording.events
      assert(index >= -1 && index < length, `There is no moment ${index} among ${length} events.`)
      if (index === latest.eventIndex) return latest
      const checkpoint = checkpointBefore(index)
      const isLatestNearer = latest.eventIndex <= index && latest.eventIndex > checkpoint.eventIndex
      latest = replayed(recording, isLatestNearer ? latest : checkpoint, index)
      return latest
    },
  }
}

function replayed(recording: Recording, from: FrozenWorld, end: EventIndex): FrozenWorld {
  if (from.eventIndex === end) return from
  const draft = new WorldDraft(from)
  for (let index = from.eventIndex + 1; index <= end; index++) {
    applyEvent(draft, recording.events.at(index), index)
  }
  return draft.freeze()
}
