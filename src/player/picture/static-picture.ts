/**
 * A whole block as one SVG that stands alone: heading, program, sentence, lanes with their names,
 * output. For files, messages and paper; what moves in the app stands still here at one moment.
 */
import type { BlockModel, OutputLine } from "../model/block-model"
import type { CodeLine } from "../model/code-model"
import type { Bracket } from "../model/groups"
import type { LaneName, LanesModel } from "../model/lanes-model"
import { plainText } from "../model/pieces"
import { gainPixels, gainSvg } from "./gain"
import { lanesPicture } from "./lanes-picture"
import { rowLayoutOf } from "./rows"
import type { Row } from "./rows"
import { scaleOf } from "./scale"
import { staticStyles } from "./static-colours"
import { element, textElement } from "./svg"
import { textPixels } from "./text-width"

/** How a picture that stands alone is drawn. */
export interface StaticView {
  /** Of the whole picture, in pixels. */
  readonly widthPixels: number
  /** What the output is called: `Saída`. */
  readonly outputHeading: string
}

const scope = "asyncio-sim-static"
const edge = 12
const names = 188
const linePixels = 20
/** Longer programs and outputs are cut, and say so by an ellipsis. */
const mostLines = 60
const mostOutput = 40

/** The block as SVG text. */
export function staticPicture(model: BlockModel, view: StaticView): string {
  const sections = [header, code, sentence, lanes, other, output]
  let top = 0
  const drawn = sections.map(section => {
    const part = section(model, view)
    const placed = element("g", { transform: `translate(0 ${top})` }, part.svg)
    top += part.heightPixels
    return part.svg === "" ? "" : placed
  })
  const { widthPixels } = view
  const size = { width: widthPixels, height: top, viewBox: `0 0 ${widthPixels} ${top}` }
  const root = { xmlns: "http://www.w3.org/2000/svg", ...size, role: "img", class: scope }
  const paper = element("rect", { class: "paper", width: widthPixels, height: top, rx: 8 })
  const title = textElement("title", {}, model.label)
  const described = textElement("desc", {}, spoken(model))
  const styles = textElement("style", {}, staticStyles(scope))
  return element("svg", root, title + described + styles + paper + drawn.join(""))
}

function spoken({ lanes, other: beside }: BlockModel): string {
  return [...lanes.twin(), ...(beside?.lanes?.twin() ?? [])].join(" ")
}

interface Section {
  readonly svg: string
  readonly heightPixels: number
}

type Draw = (model: BlockModel, view: StaticView) => Section

const header: Draw = ({ header: { title, change, facts } }, { widthPixels }) => {
  const said = [change, facts].filter(text => text !== "").join(" · ")
  const svg =
    textElement("text", { class: "title", x: edge, y: 21 }, title) +
    textElement("text", { class: "size13 end", x: widthPixels - edge, y: 21 }, said) +
    ruleAt(32, widthPixels)
  return { svg, heightPixels: 33 }
}

const code: Draw = ({ code: { lines } }, { widthPixels }) => {
  const shown = lines.slice(0, mostLines)
  const height = linePixels * (shown.length + (lines.length > mostLines ? 1 : 0)) + 8
  const rows = shown.map((line, index) => codeLine(line, 4 + index * linePixels))
  const rest = lines.length > mostLines ? mono(72, height - 10, "…") : ""
  const shade = element("rect", { class: "shade", y: 0, width: widthPixels, height })
  return { svg: shade + rows.join("") + rest, heightPixels: height }
}

function codeLine({ number, text, tabs }: CodeLine, top: number): string {
  const y = top + 14
  const [first] = tabs
  const tab = first ? tabAt(edge + 8, top + 2, first.letter) : ""
  const count = textElement("text", { class: "code end", x: 60, y }, String(number))
  return tab + count + mono(72, y, text)
}

function mono(x: number, y: number, text: string): string {
  return textElement("text", { class: "code normal", x, y, "xml:space": "preserve" }, text)
}

/** On the whole picture only a failure is worth a sentence: the heading says how long it took. */
const sentence: Draw = ({ failure, sentence: pieces, lanes: { isWhole } }, { widthPixels }) => {
  if (isWhole && !failure) return { svg: "", heightPixels: 8 }
  const said = failure
    ? [failure.verbatim, plainText(failure.headline), plainText(failure.explanation)]
    : [plainText(pieces)]
  const lines = said.filter(text => text !== "").flatMap(text => wrapped(text, widthPixels))
  const rows = lines.map((text, index) =>
    textElement("text", { class: "size13 normal", x: edge, y: 22 + index * linePixels }, text),
  )
  return { svg: rows.join(""), heightPixels: lines.length * linePixels + 16 }
}

/** Words in lines that fit; the type is larger than labels are. */
function wrapped(text: string, widthPixels: number): readonly string[] {
  const room = (widthPixels - 2 * edge) / 1.22
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textPixels(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const lanes: Draw = ({ lanes: model }, view) => lanesSection(model, view, true)

function lanesSection(model: LanesModel, { widthPixels }: StaticView, hasRuler: boolean): Section {
  if (model.chart.axis.stepCount === 0) return { svg: "", heightPixels: 0 }
  const width = widthPixels - names - 2 * edge
  const look = { isNarrow: false, hasRuler }
  const { rows, topPixels, heightPixels } = rowLayoutOf(model, look)
  const idPrefix = hasRuler ? scope : `${scope}-other`
  const picture = element(
    "g",
    { transform: `translate(${edge + names} 0)` },
    lanesPicture(model, { ...look, widthPixels: width, idPrefix }),
  )
  const labels = model.rows.map((row, index) =>
    laneName(row, rows[index]?.middlePixels ?? topPixels),
  )
  const brackets = rows.map((row, index) => bracketPart(model.rows[index]?.bracket ?? null, row))
  return { svg: labels.join("") + brackets.join("") + picture, heightPixels: heightPixels + 8 }
}

/** Another run on the same axis: its name, how the times differ, its lanes. */
const other: Draw = ({ other: run }, view) => {
  if (!run?.lanes) return { svg: "", heightPixels: 0 }
  const { title, detail, problem, gain, lanes: model } = run
  const strong = textElement("tspan", { class: "strong" }, title)
  const y = gainPixels / 2 + 4
  const named = element("text", { x: edge, y }, strong + textElement("tspan", {}, ` ${detail}`))
  const width = view.widthPixels - names - 2 * edge
  const said =
    problem === ""
      ? gain
        ? gainSvg(gain, scaleOf(model.chart.axis, width))
        : ""
      : mono(0, y, problem)
  const head = named + element("g", { transform: `translate(${edge + names} 0)` }, said)
  const section = lanesSection(model, view, false)
  const look = run.isGhost ? { class: "ghost" } : {}
  const body = element("g", { transform: `translate(0 ${gainPixels})`, ...look }, section.svg)
  return { svg: head + body, heightPixels: gainPixels + section.heightPixels }
}

function laneName({ lane, name, detail, tab }: LaneName, middle: number): string {
  const x = edge + lane.depth * 12
  const y = middle + 4
  const start = tab ? x + 22 : x
  const shown = textElement("tspan", { class: "strong" }, name)
  const rest =
    detail === "" ? "" : textElement("tspan", {}, tab ? detailAfter(name, detail) : detail)
  const mark = tab ? tabAt(x, middle - 8, tab.letter) : ""
  return mark + element("text", { x: start, y }, shown + rest)
}

/** Beside the names of a `gather` or `TaskGroup`, in the room that children are indented by. */
function bracketPart(bracket: Bracket | null, { lane, topPixels, heightPixels }: Row): string {
  if (bracket === null) return ""
  const x = edge + Math.max(lane.depth - 1, 0) * 12 + 4.5
  const top = bracket === "first" ? topPixels + 4 : topPixels
  const bottom = topPixels + heightPixels - (bracket === "last" ? 4 : 0)
  const from = bracket === "first" ? `M${x + 4} ${top}H${x}` : `M${x} ${top}`
  const d = `${from}V${bottom}${bracket === "last" ? `H${x + 4}` : ""}`
  return element("path", { class: "bracket", d })
}

function detailAfter(name: string, detail: string): string {
  return detail.startsWith("(") ? detail : ` ${cut(detail, 24 - name.length)}`
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`
}

const output: Draw = ({ output: { lines } }, view) => {
  if (lines.length === 0) return { svg: "", heightPixels: 4 }
  const shown = lines.slice(0, mostOutput)
  const heading = textElement("text", { class: "size13", x: edge, y: 24 }, view.outputHeading)
  const rows = shown.map((line, index) => outputLine(line, 10 + index * linePixels))
  const rest = lines.length > mostOutput ? mono(names + 48, 24 + mostOutput * linePixels, "…") : ""
  const count = shown.length + (rest === "" ? 0 : 1)
  const svg = ruleAt(0, view.widthPixels) + heading + rows.join("") + rest
  return { svg, heightPixels: count * linePixels + 20 }
}

function outputLine({ time, tab, text }: OutputLine, top: number): string {
  const y = top + 14
  const at = textElement("text", { class: "end", x: names, y }, time)
  const mark = tab ? tabAt(names + 12, top + 2, tab.letter) : ""
  return at + mark + mono(names + 40, y, text)
}

function tabAt(x: number, y: number, letter: string): string {
  const box = element("rect", {
    class: "tab",
    x: x + 0.5,
    y: y + 0.5,
    width: 15,
    height: 15,
    rx: 3,
  })
  return box + textElement("text", { class: "strong middle", x: x + 8, y: y + 12 }, letter)
}

function ruleAt(y: number, widthPixels: number): string {
  return element("path", { class: "rule", d: `M0 ${y + 0.5}H${widthPixels}` })
}
