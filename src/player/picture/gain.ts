/** The arrow between the ends of two runs: by how much one takes less or more than the other. */
import type { Gain } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import type { Scale } from "./scale"
import { element, tenth, textElement } from "./svg"
import { boldTextPixels } from "./text-width"

/** Height of the row that holds the arrow. */
export const gainPixels = 20

const middle = gainPixels / 2
/** Between the caps of the lanes and the arrow. */
const gapPixels = 14
const head = 5

/** The arrow as SVG without a root; "" where there is no room for it. */
export function gainSvg(gain: Gain, scale: Scale): string {
  const [from, to] = [scale.xOf(gain.from), scale.xOf(gain.to)]
  const towards = Math.sign(to - from)
  const tip = from < to ? to : to + gapPixels
  if ((tip - from) * towards < 2 * head) return ""
  const back = -towards * head
  const arrow =
    `M${tenth(from)} ${middle}H${tenth(tip)}` +
    `m${back} -4l${-back} 4l${back} 4M${tenth(from)} ${middle - 5}v10`
  const word = wordsOf(gain, Math.abs(tip - from), (tip + from) / 2)
  const look = gain.isFaster ? classes.gain : `${classes.gain} ${classes.loss}`
  return element("path", { class: look, d: arrow }) + word
}

function wordsOf({ label, shortLabel }: Gain, room: number, x: number): string {
  const text = [label, shortLabel].find(each => boldTextPixels(each) + 6 * head <= room)
  if (text === undefined) return ""
  return textElement("text", { class: classes.gainText, x: tenth(x), y: middle + 4 }, text)
}

/** The arrow as a picture of its own, `widthPixels` wide. */
export function gainPicture(gain: Gain, scale: Scale): string {
  const size = { width: scale.widthPixels, height: gainPixels }
  const view = { ...size, viewBox: `0 0 ${scale.widthPixels} ${gainPixels}` }
  const root = { xmlns: "http://www.w3.org/2000/svg", ...view, "aria-hidden": "true" }
  return element("svg", root, gainSvg(gain, scale))
}
