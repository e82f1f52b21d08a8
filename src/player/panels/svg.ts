/** Turns SVG text into elements of the block's own document, without `innerHTML`. */
import { assert } from "../../base/assert"

/** Replaces the content of `parent` by the picture. */
export function showSvg(parent: HTMLElement, text: string): void {
  parent.replaceChildren(parent.doc.adoptNode(parsed(text)))
}

/** Replaces the content of an SVG group by `content`, which is SVG without a root. */
export function fillSvgGroup(group: Element, content: string): void {
  const root = parsed(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)
  // Adopting takes a node out of the living list: so the list is copied first.
  const nodes = Array.from(root.childNodes)
  group.replaceChildren(...nodes.map(node => group.doc.adoptNode(node)))
}

function parsed(text: string): Element {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement
  assert(root.tagName === "svg", `The picture is not SVG: ${text.slice(0, 80)}`)
  return root
}
