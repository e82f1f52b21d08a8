/** The ready queue of one loop over a whole run: who stood where from which step on. */

/** Place in the queue, from 1, from a step on. */
export interface PlaceStep {
  readonly step: number
  readonly place: number
}

/** Farther back than this, moving up in the queue is not worth a number in the picture. */
const followedPlaces = 8

/** A first-in first-out queue that tells each entry whenever it moves up. */
export class QueueHistory {
  private readonly entries: PlaceStep[][] = []
  private head = 0

  /** Joins at the end; answers the places of the newcomer, which fill up as the run goes on. */
  enter(step: number): readonly PlaceStep[] {
    const places: PlaceStep[] = []
    this.entries.push(places)
    note(places, step, this.entries.length - this.head)
    return places
  }

  /** The next in line leaves; everybody near moves up. */
  leave(step: number): void {
    if (this.head < this.entries.length) this.head++
    const end = Math.min(this.head + followedPlaces, this.entries.length)
    for (let index = this.head; index < end; index++) {
      note(this.entries[index]!, step, index - this.head + 1)
    }
  }
}

/** What happens within one step shows only as its outcome. */
function note(places: PlaceStep[], step: number, place: number): void {
  if (places.at(-1)?.step === step) places.pop()
  places.push({ step, place })
}
