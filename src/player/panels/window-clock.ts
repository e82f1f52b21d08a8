/** The real time of a window, for playing; the player reads it nowhere else. */
import type { RealClock } from "../playback/ticker"

/** The clock of a window. */
export function windowClock(win: Window): RealClock {
  return {
    now: () => win.performance.now(),
    schedule(callback) {
      const frame = win.requestAnimationFrame(() => callback())
      return () => win.cancelAnimationFrame(frame)
    },
  }
}
