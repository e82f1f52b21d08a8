/**
 * Which part of the lanes' axis is shown. The axis is measured in parts of its whole length, 0 to
 * 1, so that nothing here knows widths or steps. A window that the reader chose stays as long as
 * the playhead is inside, or the reader does not move; then the window follows, page by page, so
 * that the picture stands still while one steps.
 */
import type { Zoom } from "../playback/zoom"

/** What is shown. */
export interface Viewport {
  readonly times: number
  /** Left edge. */
  readonly start: number
}

/** All of it. */
export const wholeAxis: Viewport = { times: 1, start: 0 }

/** The window, and what is needed to move it. */
export interface ShownWindow extends Viewport {
  /** How far one can zoom in. */
  readonly most: number
  /** Where the playhead stands; 0 before the first press. */
  readonly playhead: number
}

/** Pressing "zoom in" once. */
export const zoomStep = 2
/** Less than this is nothing: back to the whole. */
const leastTimes = 1.02

/** The window to show when the playhead stands at `playhead`. */
export function viewportOf(zoom: Zoom, playhead: number, step: Zoom["step"]): Viewport {
  const { times, start } = zoom
  if (times <= 1) return wholeAxis
  const width = 1 / times
  const isKept = zoom.step === step || (start !== null && isInside(playhead, start, width))
  if (start !== null && isKept) return { times, start: insideAxis(start, times) }
  // Half a window is a page: within it the playhead stands between a quarter and three quarters.
  const page = Math.floor(playhead / (width / 2))
  return { times, start: insideAxis((page * width) / 2 - width / 4, times) }
}

/** The window `by` times as close; `at` stays where it is: the playhead, or else the middle. */
export function zoomed(shown: ShownWindow, by: number, at?: number): Viewport {
  const times = Math.min(Math.max(shown.times * by, 1), shown.most)
  if (times < leastTimes) return wholeAxis
  const fixed = at ?? anchorOf(shown)
  const start = fixed - ((fixed - shown.start) * shown.times) / times
  return { times, start: insideAxis(start, times) }
}

/** The window moved by `windows` of its own widths. */
export function panned({ times, start }: Viewport, windows: number): Viewport {
  return { times, start: insideAxis(start + windows / times, times) }
}

function anchorOf({ times, start, playhead }: ShownWindow): number {
  const width = 1 / times
  return isInside(playhead, start, width) ? playhead : start + width / 2
}

function isInside(place: number, start: number, width: number): boolean {
  return place >= start && place <= start + width
}

function insideAxis(start: number, times: number): number {
  return Math.min(Math.max(start, 0), 1 - 1 / times)
}
