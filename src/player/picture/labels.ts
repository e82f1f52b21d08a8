/**
 * Words and numbers inside the lanes: what is waited for, places in the queue, "nothing else can
 * run". A label is drawn only where it fits into the part of its mark that has happened; there is
 * no label in the future.
 */
import type { LaneMark, PlaceChange } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import { marksInView } from "./marks"
import type { Row } from "./rows"
import type { Scale } from "./scale"
import { textElement } from "./svg"
import { boldTextPixels, textPixels } from "./text-width"

/** A label that fits once the playhead has passed `untilPixels`. */
export interface Label {
  readonly fromPixels: number
  readonly untilPixels: number
  readonly svg: string
}

const narrowestPlace = 9
/** Moving up in the queue is worth a number only where the numbers do not touch. */
const narrowestChange = 13
const indent = 8

/** All labels of a row that would fit if everything had happened, left to right. */
export function rowLabels(row: Row, scale: Scale): readonly Label[] {
  const labels: Label[] = []
  for (const mark of marksInView(row.lane.marks, scale)) {
    const x = Math.max(scale.xOf(mark.start), 0)
    const end = Math.min(scale.xOf(mark.end), scale.widthPixels)
    if (end - x >= narrowestPlace) labels.push(...markLabels(mark, { x, end }, row, scale))
  }
  return labels
}

interface Ends {
  readonly x: number
  readonly end: number
}

function markLabels(mark: LaneMark, ends: Ends, row: Row, scale: Scale): readonly Label[] {
  if (mark.kind === "ready") return placeLabels(mark.places(), ends, row, scale)
  if (mark.kind === "waiting") return waitingLabel(mark.label, ends, row)
  if (mark.kind === "blocking") return loudLabel(mark, ends, row)
  return []
}

/** `sleep 1 s` may shrink to `sleep`. */
function waitingLabel(words: string, { x, end }: Ends, row: Row): readonly Label[] {
  const [first = ""] = /^\w+(?= )/.exec(words) ?? []
  const text = [words, first].find(each => x + indent + textPixels(each) + 5 <= end) ?? ""
  const untilPixels = x + indent + textPixels(text) + 5
  if (text === "") return []
  const at = { class: classes.label, x: x + indent, y: row.middlePixels + 4 }
  return [{ fromPixels: x, untilPixels, svg: textElement("text", at, text) }]
}

function loudLabel(mark: BlockingMark, { x, end }: Ends, row: Row): readonly Label[] {
  const fits = (each: string): boolean => boldTextPixels(each) + 8 <= end - x
  const text = [mark.label, mark.shortLabel].find(fits)
  if (text === undefined) return []
  const at = { class: classes.loud, x: (x + end) / 2, y: row.middlePixels + 4 }
  return [{ fromPixels: x, untilPixels: end, svg: textElement("text", at, text) }]
}

type BlockingMark = Extract<LaneMark, { kind: "blocking" }>
type Places = readonly PlaceChange[]

function placeLabels(places: Places, { x, end }: Ends, row: Row, scale: Scale): readonly Label[] {
  const labels: Label[] = []
  for (const [index, change] of places.entries()) {
    const next = places[index + 1]
    const from = Math.max(scale.xOf(change.at), x)
    const until = Math.min(next ? scale.xOf(next.at) : end, end)
    if (until - from < (index === 0 ? narrowestPlace : narrowestChange)) continue
    const middle = until - from < 2 * indent ? (from + until) / 2 : from + indent
    const at = { class: classes.place, x: middle, y: row.middlePixels + 3.5 }
    const svg = textElement("text", at, String(change.place))
    labels.push({ fromPixels: from, untilPixels: middle + 4, svg })
  }
  return labels
}
