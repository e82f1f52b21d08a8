// Colours code blocks as Obsidian does with Prism: spans of class `token keyword` and so on. Only
// Python is known here; other languages stay plain.
import { parser } from "@lezer/python"
import { highlightTree, tagHighlighter, tags } from "@lezer/highlight"

const tokens = tagHighlighter([
  { tag: tags.keyword, class: "token keyword" },
  { tag: tags.operatorKeyword, class: "token keyword" },
  { tag: tags.bool, class: "token boolean" },
  { tag: tags.null, class: "token boolean" },
  { tag: tags.comment, class: "token comment" },
  { tag: tags.string, class: "token string" },
  { tag: tags.special(tags.string), class: "token string" },
  { tag: tags.number, class: "token number" },
  { tag: tags.operator, class: "token operator" },
  { tag: tags.punctuation, class: "token punctuation" },
  { tag: tags.function(tags.variableName), class: "token function" },
  { tag: tags.function(tags.definition(tags.variableName)), class: "token function" },
  { tag: tags.definition(tags.className), class: "token class-name" },
  { tag: tags.meta, class: "token decorator" },
])

/** Colours one `code.language-python` element. */
export function highlightPython(code: HTMLElement): void {
  const text = code.textContent
  const pieces: Node[] = []
  let done = 0
  const plain = (to: number) => {
    if (to > done) pieces.push(code.doc.createTextNode(text.slice(done, to)))
  }
  highlightTree(parser.parse(text), tokens, (from, to, classes) => {
    plain(from)
    const span = code.doc.createElement("span")
    span.className = classes
    span.textContent = text.slice(from, to)
    pieces.push(span)
    done = to
  })
  plain(text.length)
  code.replaceChildren(...pieces)
  code.classList.add("is-loaded")
}
