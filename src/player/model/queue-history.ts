/**
 * The ready queue of one loop over a whole run: who stood where from which step on. Only comings
 * and goings are kept; the places of one entry are worked out when they are drawn.
 */

/** Place in the queue, from 1, from a step on. */
export interface PlaceStep {
  readonly step: number
  readonly place: number
}

/** The places of one entry, first to last. */
export interface PlaceSteps {
  list(): readonly PlaceStep[]
}

/** Farther back than this, moving up in the queue is not worth a number in the picture. */
const followedPlaces = 8

/** A first-in first-out queue that tells of each entry whenever it moved up. */
export class QueueHistory {
  /** How many ever joined. */
  private joined = 0
  /** The step of each leaving, in order: who joined first left first. */
  private readonly leavings: number[] = []

  /** Joins at the end; answers the places of the newcomer, which fill up as the run goes on. */
  enter(step: number): PlaceSteps {
    const entry = this.joined++
    const ahead = this.leavings.length
    return { list: () => this.placesOf(entry, ahead, step) }
  }

  /** The next in line leaves; everybody near moves up. */
  leave(step: number): void {
    if (this.leavings.length < this.joined) this.leavings.push(step)
  }

  /** Of `entry`, which joined at `step` when `left` had left. */
  private placesOf(entry: number, left: number, step: number): readonly PlaceStep[] {
    const places: PlaceStep[] = [{ step, place: entry - left + 1 }]
    const end = Math.min(entry, this.leavings.length)
    for (let index = Math.max(left, entry - followedPlaces); index < end; index++) {
      note(places, this.leavings[index]!, entry - index)
    }
    return places
  }
}

/** What happens within one step shows only as its outcome. */
function note(places: PlaceStep[], step: number, place: number): void {
  if (places.at(-1)?.step === step) places.pop()
  places.push({ step, place })
}
