/** The offer to add the study tags to notes that speak of asyncio and lack them. */
import { setIcon } from "obsidian"
import { showButton, showIcon } from "../player/panels/pieces"
import type { House } from "./house"
import { TagsDialog } from "./tags-dialog"

/** Shows the offer in `slot`, or nothing where there is none to make. */
export function showTagOffer(slot: HTMLElement, house: House): void {
  slot.empty()
  const count = house.studyNotes.untagged.length
  if (count === 0) return
  const { locale } = house.settings
  const offer = slot.createDiv({ cls: "asyncio-sim-glossary-offer" })
  showIcon(offer, setIcon, "tag")
  offer.createEl("p", { text: locale.text("tags-missing", { count }) })
  showButton(offer, setIcon, {
    text: locale.text("tags-show-change"),
    onClick: () => new TagsDialog(house, house.studyNotes.untagged).open(),
  })
}
