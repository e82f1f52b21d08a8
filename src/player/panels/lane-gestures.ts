/**
 * What pointers do in the lanes: pressing goes to a moment, the scrub bar follows a drag, and the
 * lanes are zoomed (Ctrl or Cmd and the wheel, two fingers) and moved (sideways wheel, drag) where
 * the reader has zoomed in. Scrolling up and down always stays the page's own.
 */
import { panned, zoomed } from "../model/viewport"
import type { ShownWindow, Viewport } from "../model/viewport"

/** The picture as pointers see it; pixels count from its left edge, in its own measure. */
export interface PointedPicture {
  readonly window: ShownWindow | null
  placeAt(xPixels: number): number
  show(window: Viewport): void
  seek(xPixels: number): void
}

/** A wheel turned by so many pixels zooms by a factor of two. */
const wheelPixels = 120
const linePixels = 16
/** A finger that moved less has pressed. */
const steadyPixels = 4

/** Zooms and moves by the wheel, on all of `axis`. */
export function followWheel(axis: HTMLElement, picture: PointedPicture): void {
  const turn = (event: WheelEvent) => {
    const { window } = picture
    if (!window) return
    const unit = event.deltaMode === 0 ? 1 : linePixels
    const next =
      event.ctrlKey || event.metaKey
        ? zoomed(window, 2 ** ((-event.deltaY * unit) / wheelPixels), pointedPlace(axis, event))
        : sideways(window, event.deltaX * unit, event.deltaY * unit)
    if (!next) return
    event.preventDefault()
    picture.show(next)
  }
  const pointedPlace = (dom: HTMLElement, event: MouseEvent) => picture.placeAt(placeIn(dom, event))
  const sideways = (window: ShownWindow, x: number, y: number) =>
    window.times > 1 && Math.abs(x) > Math.abs(y) ? panned(window, x / axis.offsetWidth) : null
  axis.addEventListener("wheel", turn, { passive: false })
}

/** Presses seek, two fingers zoom, a drag moves what is zoomed. */
export function followFingers(dom: HTMLElement, picture: PointedPicture): void {
  const fingers = new Map<number, number>()
  let hasMoved = false
  dom.addEventListener("pointerdown", event => {
    if (event.button !== 0) return
    if (fingers.size === 0) hasMoved = false
    fingers.set(event.pointerId, placeIn(dom, event))
  })
  dom.addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId)
    const { window } = picture
    if (before === undefined || !window) return
    const x = placeIn(dom, event)
    const isSteady = !hasMoved && Math.abs(x - before) < steadyPixels
    if (isSteady) return
    const others = [...fingers].filter(([id]) => id !== event.pointerId)
    const other = others[0]?.[1]
    if (other === undefined && window.times <= 1) return
    hasMoved = true
    dom.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, x)
    if (other === undefined) return picture.show(panned(window, (before - x) / dom.offsetWidth))
    const by = Math.max(Math.abs(x - other), 1) / Math.max(Math.abs(before - other), 1)
    picture.show(zoomed(window, by, picture.placeAt((x + other) / 2)))
  })
  const lift = (event: PointerEvent) => fingers.delete(event.pointerId)
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
    dom.addEventListener(type, lift)
  }
  dom.addEventListener("click", event => {
    if (!hasMoved) picture.seek(placeIn(dom, event))
  })
}

/** Calls back with the place of a pressed pointer, in pixels from the left edge of `grip`. */
export function followGrip(grip: HTMLElement, onMove: (xPixels: number) => void): void {
  const move = (event: PointerEvent) => onMove(placeIn(grip, event))
  grip.addEventListener("pointerdown", event => {
    if (event.button !== 0) return
    grip.setPointerCapture(event.pointerId)
    move(event)
  })
  grip.addEventListener("pointermove", event => {
    if (grip.hasPointerCapture(event.pointerId)) move(event)
  })
}

/** Pixels from the left edge of `dom`, in its own measure: a presented block is enlarged. */
function placeIn(dom: HTMLElement, { clientX }: MouseEvent): number {
  const { left, width } = dom.getBoundingClientRect()
  return width > 0 ? ((clientX - left) * dom.offsetWidth) / width : 0
}
