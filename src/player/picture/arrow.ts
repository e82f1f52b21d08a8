/** The one arrow of a step: from what caused it (time, or a lane) to whom it woke or made. */
import type { CauseArrow } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import type { Row } from "./rows"
import { element, tenth } from "./svg"

const fromRuler = 30
const headPixels = 6

/** Draws `arrow` down or up along `x`; nothing when a row is not shown. */
export function arrowSvg(arrow: CauseArrow, rows: readonly Row[], x: number): string {
  const to = rows[arrow.to]
  const from = arrow.from === null ? null : rows[arrow.from]
  if (!to || from === undefined || from === to) return ""
  const isDown = from === null || from.middlePixels < to.middlePixels
  const direction = isDown ? 1 : -1
  const start = from === null ? fromRuler : from.middlePixels + direction * 8
  const tip = to.middlePixels - direction * 6
  const neck = tip - direction * headPixels
  const line = `M${tenth(x)} ${tenth(start)}V${tenth(neck)}`
  const head = `M${tenth(x - 3.5)} ${tenth(neck)}h7l-3.5 ${direction * headPixels}z`
  const dashes = arrow.kind === "cancel" ? { "stroke-dasharray": "3 2" } : {}
  return (
    element("path", { class: classes.wake, d: line, ...dashes }) +
    element("path", { class: classes.wakeHead, d: head })
  )
}
