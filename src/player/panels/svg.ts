/** Turns SVG text into elements of the block's own document, without `innerHTML`. */
import { assert } from "../../base/assert"

/** Replaces the content of `parent` by the picture. */
export function showSvg(parent: HTMLElement, text: string): void {
  parent.replaceChildren(parent.doc.adoptNode(parsed(text)))
}

/** Replaces the content of an SVG group by `content`, which is SVG without a root. */
export function fillSvgGroup(group: Element, content: string): void {
  group.replaceChildren(...svgElements(content, group.doc))
}

/** The elements of `content`, which is SVG without a root, for a document. */
export function svgElements(content: string, doc: Document): readonly Element[] {
  const root = parsed(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)
  // Adopting takes an element out of the living list: so the list is copied first.
  return Array.from(root.children).map(element => doc.adoptNode(element))
}

function parsed(text: string): Element {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement
  assert(root.tagName === "svg", `The picture is not SVG: ${text.slice(0, 80)}`)
  return root
}
