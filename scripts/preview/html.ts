// HTML inside notes, without what could run: scripts, frames, styles and event attributes.
const forbidden = "script, style, link, meta, object, embed, iframe, base, form"

/** The nodes of an HTML text with everything removed that could run code. */
export function sanitize(html: string, document: Document): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html")
  for (const element of parsed.querySelectorAll(forbidden)) element.remove()
  for (const element of parsed.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      const runs = name.startsWith("on") || /^\s*javascript:/i.test(value)
      if (runs) element.removeAttribute(name)
    }
  }
  const fragment = document.createDocumentFragment()
  fragment.append(...[...parsed.body.childNodes].map(node => document.adoptNode(node)))
  return fragment
}
