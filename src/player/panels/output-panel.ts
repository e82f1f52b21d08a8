/**
 * What the program printed, with the time and the task of each line. What is still to come is
 * lighter and slanted, never absent, so that nothing moves while stepping. Clicking a line goes
 * to its moment. The traceback of a failed run is shown here on request.
 */
import type { BlockModel, OutputLine, OutputModel } from "../model/block-model"
import type { Panel, PanelContext } from "./panel"
import { showTab } from "./pieces"
import { LINE_PIXELS, presentedRows } from "./presented-rows"
import { ScrollPlace } from "./scroll-place"

const VISIBLE_LINES = 5
/** More lines than this would slow the page; the rest is counted in words. */
const MOST_LINES = 2_000

/** Lines of output and the traceback. */
export function outputPanel(parent: HTMLElement, context: PanelContext): Panel {
  const { say, dispatch } = context
  const dom = parent.createEl("section", { cls: "asyncio-sim-output" })
  const heading = dom.createDiv({ cls: "asyncio-sim-heading", text: say("output") })
  const list = dom.createEl("ol", { cls: "asyncio-sim-output-lines" })
  const place = new ScrollPlace(list)
  const foot = dom.createDiv({ cls: "asyncio-sim-output-foot" })
  const traceback = dom.createEl("pre", { cls: "asyncio-sim-traceback", attr: { lang: "en" } })
  const more = moreButton(heading, list, context)
  let rows: readonly HTMLElement[] = []
  let shown: OutputModel | null = null
  let visible = VISIBLE_LINES

  const follow = (output: OutputModel) => {
    const future = output.lines.findIndex(line => line.isFuture)
    const past = future < 0 ? output.lines.length : future
    place.moveTo(Math.max(0, past - visible) * LINE_PIXELS)
  }
  /** Presented, as many lines are shown as there is room for. */
  const useRoom = (output: OutputModel) => {
    const rows = presentedRows(dom, list, foot)
    const before = visible
    visible = rows > 0 ? Math.min(rows, VISIBLE_LINES) : VISIBLE_LINES
    if (visible === before) return
    list.setCssProps({ "--asyncio-sim-output-rows": String(visible) })
    follow(output)
  }
  return {
    dom,
    update({ model: next, state }, previous) {
      if (next.output !== shown) {
        const before = shown && isSameRun(next.output, shown) ? shown.lines : []
        if (before.length === 0) {
          rows = showLines(list, next.output, context)
          more.show(next.output.lines.length)
          dom.setCssProps({ "--asyncio-sim-output-room": String(roomOf(next)) })
        }
        next.output.lines.forEach(({ isFuture }, index) => {
          if (before[index]?.isFuture === isFuture) return
          rows[index]?.toggleClass("asyncio-sim-later", isFuture)
        })
        shown = next.output
        follow(next.output)
      }
      showFoot(foot, next, { say, dispatch })
      useRoom(next.output)
      if (next.failure !== previous?.model.failure) traceback.setText(next.failure?.traceback ?? "")
      traceback.toggleClass("asyncio-sim-hidden", !state.isTracebackOpen)
    },
    settle({ model }) {
      useRoom(model.output)
      follow(model.output)
    },
  }
}

/** How many lines it would take at most, if there were room. */
function roomOf({ output, failure }: BlockModel): number {
  const foot = output.lines.length === 0 || (failure?.traceback ?? "") !== "" ? 1 : 0
  return Math.min(output.lines.length, VISIBLE_LINES) + foot
}

function isSameRun(left: OutputModel, right: OutputModel): boolean {
  if (left.lines.length !== right.lines.length) return false
  return left.lines.every((line, index) => {
    const other = right.lines[index]
    if (line.text !== other?.text || line.change !== other.change) return false
    return line.step === other.step && line.time === other.time
  })
}

function showLines(
  list: HTMLElement,
  output: OutputModel,
  context: PanelContext,
): readonly HTMLElement[] {
  list.empty()
  const rows = output.lines.slice(0, MOST_LINES).map(line => showLine(list, line, context))
  const rest = output.lines.length - rows.length
  if (rest > 0) {
    list
      .createEl("li")
      .createSpan({ cls: "asyncio-sim-muted", text: context.say("output-more", { count: rest }) })
  }
  return rows
}

function showLine(list: HTMLElement, line: OutputLine, { dispatch }: PanelContext): HTMLElement {
  const isError = line.stream === "stderr"
  const row = list.createEl("li", isError ? { cls: "asyncio-sim-stderr" } : {})
  row.createSpan({ cls: "asyncio-sim-at", text: line.time })
  if (line.tab) showTab(row, { ...line.tab, condition: null }, "alone")
  if (line.process !== "") showProcess(row, line.process)
  const said = row.createSpan({ cls: "asyncio-sim-said", text: line.text })
  if (line.change !== "") row.createSpan({ cls: "asyncio-sim-line-change", text: line.change })
  row.addEventListener("click", () => {
    unfold(list, row, said)
    dispatch({ kind: "seek", step: line.step })
  })
  return row
}

/** A line that is cut shows all of itself when it is pressed, until it is pressed again. */
function unfold(list: HTMLElement, row: HTMLElement, said: HTMLElement): void {
  row.toggleClass("asyncio-sim-unfolded", said.scrollWidth > said.clientWidth)
  list.toggleClass("asyncio-sim-tall", list.querySelector(".asyncio-sim-unfolded") !== null)
}

/** Whose words these are: the program of the command, the whole command for who points at it. */
function showProcess(row: HTMLElement, command: string): void {
  const program = command.replace(/\s.*/, "").replace(/.*\//, "")
  const attr = { title: command }
  row.createSpan({ cls: "asyncio-sim-process", text: program, attr })
}

/** `+13` beside the heading: lines that are there but not in view; opens and closes them. */
function moreButton(heading: HTMLElement, list: HTMLElement, { say }: PanelContext) {
  let hidden = 0
  let isOpen = false
  const button = showTextual(heading, "", () => {
    isOpen = !isOpen
    draw()
  })
  const draw = () => {
    list.toggleClass("asyncio-sim-all", isOpen)
    button.setText(`${isOpen ? "−" : "+"}${hidden}`)
    button.setAttrs({
      "aria-expanded": String(isOpen),
      "aria-label": say("output-all", { count: hidden + VISIBLE_LINES }),
    })
    button.toggleClass("asyncio-sim-hidden", hidden <= 0)
  }
  return {
    show(count: number) {
      hidden = count - VISIBLE_LINES
      draw()
    },
  }
}

function showFoot(
  foot: HTMLElement,
  model: BlockModel,
  { say, dispatch }: Pick<PanelContext, "say" | "dispatch">,
): void {
  const isEmpty = model.output.lines.length === 0
  const hasTraceback = (model.failure?.traceback ?? "") !== ""
  const key = `${isEmpty} ${hasTraceback}`
  if (foot.dataset.shown === key) return
  foot.dataset.shown = key
  foot.empty()
  if (isEmpty) foot.createSpan({ cls: "asyncio-sim-muted", text: say("output-empty") })
  if (hasTraceback) {
    showTextual(foot, say("traceback"), () => dispatch({ kind: "toggle-traceback" }))
  }
  foot.toggleClass("asyncio-sim-hidden", foot.childElementCount === 0)
}

function showTextual(parent: HTMLElement, text: string, onClick: () => void): HTMLElement {
  const attr = { type: "button" }
  const button = parent.createEl("button", { cls: "asyncio-sim-textual", text, attr })
  button.addEventListener("click", onClick)
  return button
}
