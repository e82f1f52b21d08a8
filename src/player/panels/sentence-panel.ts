/**
 * What just happened and why. A failure takes the sentence's place: what happened, the bill, what
 * to try; its fix is then the one tinted button of the block. So does an offer for a block that
 * ran but did nothing.
 */
import { plainText } from "../model/pieces"
import type { BlockModel, FailureModel, Offer } from "../model/block-model"
import type { Panel, PanelContext } from "./panel"
import { showButton, showPieces } from "./pieces"

/** The sentence, or what takes its place. */
export function sentencePanel(parent: HTMLElement, context: PanelContext): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-moment" })
  const sentence = dom.createEl("p", { cls: "asyncio-sim-sentence" })
  let box: HTMLElement | null = null
  return {
    dom,
    update({ model: next, state }, before) {
      const isAsked = next.question !== null && next.question.result === null
      dom.toggleClass("asyncio-sim-hidden", state.edit.isOpen || isAsked)
      const previous = before?.model
      // While playing, sentences come faster than they can be read aloud.
      sentence.setAttr("aria-live", next.controls.isPlaying ? "off" : "polite")
      if (previous && showsSame(next, previous)) return
      box?.remove()
      const isOffer = next.failure === null && next.offers.length > 0
      sentence.toggleClass("asyncio-sim-hidden", next.failure !== null || isOffer)
      if (next.failure) box = showFailure(dom, next.failure, { context, model: next })
      else if (isOffer) box = showOffer(dom, next, context)
      else {
        box = null
        sentence.empty()
        showPieces(sentence, next.sentence)
      }
    },
  }
}

function showsSame(next: BlockModel, previous: BlockModel): boolean {
  return (
    next.failure === previous.failure &&
    next.offers === previous.offers &&
    next.controls.primary === previous.controls.primary &&
    (next.sentence === previous.sentence ||
      JSON.stringify(next.sentence) === JSON.stringify(previous.sentence))
  )
}

interface BoxOptions {
  readonly context: PanelContext
  readonly model: BlockModel
}

function showFailure(dom: HTMLElement, failure: FailureModel, options: BoxOptions): HTMLElement {
  const box = dom.createEl("section", { cls: "asyncio-sim-finding", attr: { role: "alert" } })
  if (failure.verbatim !== "") {
    const attr = { lang: "en" }
    box.createEl("code", { cls: "asyncio-sim-verbatim", text: failure.verbatim, attr })
  }
  showParagraph(box, "asyncio-sim-finding-what", failure.headline)
  showParagraph(box, "asyncio-sim-finding-why", failure.explanation)
  // The traceback is shown with the output, where the reader looks for what Python wrote.
  showOffers(
    box,
    failure.offers.filter(offer => offer.kind !== "show-traceback"),
    options,
  )
  return box
}

function showOffer(dom: HTMLElement, model: BlockModel, context: PanelContext): HTMLElement {
  const box = dom.createEl("section", { cls: "asyncio-sim-finding asyncio-sim-offer" })
  showParagraph(box, "asyncio-sim-finding-what", model.sentence)
  showOffers(box, model.offers, { context, model })
  return box
}

function showParagraph(box: HTMLElement, cls: string, pieces: BlockModel["sentence"]): void {
  if (plainText(pieces) !== "") showPieces(box.createEl("p", { cls }), pieces)
}

function showOffers(box: HTMLElement, all: readonly Offer[], options: BoxOptions): void {
  const { context, model } = options
  const offers = all.filter(({ kind }) => context.canEdit || kind === "show-step")
  if (offers.length === 0) return
  const actions = box.createDiv({ cls: "asyncio-sim-finding-actions" })
  offers.forEach((offer, index) => {
    const isPrimary = index === 0 && model.controls.primary === "offer"
    showButton(actions, context.setIcon, {
      text: offer.label,
      classes: isPrimary ? ["asyncio-sim-primary"] : [],
      onClick: () => context.takeOffer(offer),
    })
  })
}
