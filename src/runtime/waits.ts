/** One wait of a thread: it ends once, and can be interrupted by a signal's handler and taken up again. */
import type { ParkRequest } from "../python/objects/native"

/** What a parked thread waits for. */
export class Wait {
  isOver = false

  constructor(
    readonly park: ParkRequest,
    private wake: () => void,
  ) {}

  /** What was waited for has come; later calls do nothing. */
  end(): void {
    if (this.isOver) return
    this.isOver = true
    this.wake()
  }

  /** The thread does something else meanwhile. */
  suspend(): void {
    this.wake = () => undefined
  }

  /** How the thread waits on; ends at once if what it waits for has come. */
  again(): ParkRequest {
    const onParked = (wake: () => void): void => {
      this.wake = wake
    }
    return { ...this.park, onParked }
  }

  /** Nobody waits any more. */
  abandon(): void {
    this.isOver = true
  }
}
