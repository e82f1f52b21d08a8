/** Turns the terms that rendered text mentions into links to their entries. */
import type { EntryId } from "../glossary/entry"
import type { Mention } from "../glossary/occurrences"

/** Where no term becomes a link: code, and what is one already. */
const untouched = "code, pre, a, .tag, .math, button"

/** Links the terms in `el`; `mentionsIn` finds them in a stretch of text. */
export function linkMentions(
  el: HTMLElement,
  mentionsIn: (text: string) => readonly Mention[],
  jumpTo: (id: EntryId) => void,
): void {
  for (const node of textNodes(el)) {
    const mentions = mentionsIn(node.data)
    // From the last to the first, so that splitting leaves the offsets before it true.
    for (const { entry, from, to } of [...mentions].reverse()) {
      const term = node.splitText(from)
      term.splitText(to - from)
      const link = el.createEl("a", {
        cls: "asyncio-sim-glossary-mention",
        text: term.data,
        href: "#",
      })
      term.replaceWith(link)
      link.addEventListener("click", event => {
        event.preventDefault()
        jumpTo(entry)
      })
    }
  }
}

function textNodes(el: HTMLElement): readonly Text[] {
  // 4: text nodes only. The constant's owner belongs to a window, and there may be several.
  const walker = el.doc.createTreeWalker(el, 4)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.instanceOf(Text)) continue
    if (node.parentElement?.closest(untouched) === null) found.push(node)
  }
  return found
}
