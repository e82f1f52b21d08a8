/**
 * A question to the reader, in the place of the sentence, with a button for each answer; once
 * answered, what is said of it, above the sentence that tells why. On paper lines to write on take
 * the place of the answers.
 */
import type { QuestionModel } from "../model/block-model"
import type { Choice } from "../model/question"
import type { PlayerAction } from "../playback/actions"
import type { Panel, PanelContext } from "./panel"
import { showButton, showIcon, showPieces, showTab } from "./pieces"

/** The question; empty and without height while there is none. */
export function questionPanel(parent: HTMLElement, context: PanelContext): Panel {
  const dom = parent.createEl("section", { cls: "asyncio-sim-question" })
  let shown = ""
  return {
    dom,
    update({ model: { question }, state }) {
      dom.toggleClass("asyncio-sim-hidden", question === null || state.edit.isOpen)
      const key = JSON.stringify(question)
      if (key === shown) return
      shown = key
      const hadFocus = dom.contains(dom.doc.activeElement)
      dom.empty()
      if (question === null) return leave(dom, hadFocus)
      dom.setAttr("aria-label", context.say("question"))
      if (question.result === null) showQuestion(dom, question, context)
      else showResult(dom, question.result, context)
      leave(dom, hadFocus)
    },
  }
}

/** The action that gives an answer: the index of a choice, -1 for none. */
export function answerTo({ place, answerStep }: QuestionModel, choice: number): PlayerAction {
  return { kind: "answer", answer: { place, choice, step: answerStep } }
}

/** The button that had the focus is gone; the keys of the block go on. */
function leave(dom: HTMLElement, hadFocus: boolean): void {
  if (hadFocus) dom.closest<HTMLElement>(".asyncio-sim")?.focus({ preventScroll: true })
}

function showQuestion(dom: HTMLElement, question: QuestionModel, context: PanelContext): void {
  const { say, dispatch, setIcon } = context
  dom.createEl("p", { cls: "asyncio-sim-question-before", text: say("question-before") })
  const words = dom.createEl("p", { cls: "asyncio-sim-question-text", text: question.text })
  words.setAttr("aria-live", "polite")
  const list = dom.createEl("ol", { cls: "asyncio-sim-replies" })
  question.choices.forEach((choice, index) => {
    const reply = showReply(list.createEl("li"), choice, index + 1)
    reply.addEventListener("click", () => dispatch(answerTo(question, index)))
  })
  showButton(dom, setIcon, {
    text: say("question-unknown"),
    classes: ["asyncio-sim-quiet", "asyncio-sim-unknown"],
    onClick: () => dispatch(answerTo(question, -1)),
  })
  dom.createDiv({ cls: "asyncio-sim-blank-lines", attr: { "aria-hidden": "true" } })
}

function showReply(item: HTMLElement, choice: Choice, digit: number): HTMLButtonElement {
  const reply = item.createEl("button", { cls: "asyncio-sim-reply", attr: { type: "button" } })
  reply.createEl("kbd", { text: String(digit), attr: { "aria-hidden": "true" } })
  if (choice.tab) showTab(reply, choice.tab, "named")
  reply.createEl(choice.isOutput ? "code" : "span", { text: choice.text })
  return reply
}

function showResult(
  dom: HTMLElement,
  result: NonNullable<QuestionModel["result"]>,
  { say, dispatch, setIcon }: PanelContext,
): void {
  const line = dom.createDiv({ cls: "asyncio-sim-answered", attr: { role: "status" } })
  line.toggleClass("asyncio-sim-right", result.isRight)
  showIcon(line, setIcon, result.isRight ? "check" : "arrow-right")
  showPieces(line.createSpan(), result.words)
  showButton(line, setIcon, {
    text: say("question-close"),
    classes: ["asyncio-sim-quiet"],
    onClick: () => dispatch({ kind: "close-question" }),
  })
}
