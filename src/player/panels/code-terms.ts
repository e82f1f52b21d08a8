/**
 * Names in the code that the glossary explains. Pointing at one for a moment or pressing it asks for
 * its definition; with the keyboard, Enter on the code goes to the first name, arrows to the others,
 * Enter asks, Escape goes back. The first place of each term carries a quiet line.
 */
import { marked } from "./coloured-text"
import type { ColouredLines } from "./coloured-text"

/** A name at one place of a program, and the term it belongs to. */
export interface CodeTerm {
  /** Line of the program, from 1. */
  readonly line: number
  /** Columns in UTF-16 units from 0; the end is exclusive. */
  readonly column: number
  readonly endColumn: number
  /** The term, as `CodeGlossary.show` takes it. */
  readonly term: string
}

/** How a definition was asked for: one that was pointed at goes when the pointer does. */
export type TermRequest = "pointed" | "pressed" | "typed"

/** What somebody outside knows of the names in programs. */
export interface CodeGlossary {
  /** The names that have a definition, in order, never overlapping. */
  termsIn(source: string): readonly CodeTerm[]
  /** Shows the definition of a term beside its name. */
  show(term: string, anchor: HTMLElement, request: TermRequest): void
  /** Calls back when other names have definitions; returns what ends that. */
  onChange(listener: () => void): () => void
}

/** How long the pointer rests before the definition comes, milliseconds. */
const REST = 400

const selector = ".asyncio-sim-code-term"

/** Where the arrow keys lead among the names. */
const neighbours: ReadonlyMap<string, number> = new Map([
  ["ArrowUp", -1],
  ["ArrowLeft", -1],
  ["ArrowDown", 1],
  ["ArrowRight", 1],
])

/** The coloured lines of a program with its terms as stretches of their own. */
export function withTerms(lines: ColouredLines, terms: readonly CodeTerm[]): ColouredLines {
  const result = [...lines]
  const seen = new Set<string>()
  for (const { line, column, endColumn, term } of terms) {
    const cls = seen.has(term) ? "asyncio-sim-code-term" : "asyncio-sim-code-term asyncio-sim-first"
    seen.add(term)
    const before = result[line - 1] ?? []
    result[line - 1] = marked(before, { start: column, end: endColumn }, { cls, term })
  }
  return result
}

/** Asks `glossary` for the definitions of names in `code`, as the reader wants them. */
export function listenToTerms(code: HTMLElement, glossary: CodeGlossary): void {
  let timer = 0
  const show = (el: HTMLElement, request: TermRequest): void => {
    code.win.clearTimeout(timer)
    if (el.isConnected) glossary.show(el.dataset["term"] ?? "", el, request)
  }
  code.addEventListener("pointerover", event => {
    code.win.clearTimeout(timer)
    const el = termAt(event.targetNode)
    if (!el || event.pointerType === "touch") return
    timer = code.win.setTimeout(() => show(el, "pointed"), REST)
  })
  code.addEventListener("pointerleave", () => code.win.clearTimeout(timer))
  code.addEventListener("click", event => {
    const el = termAt(event.targetNode)
    // A selection that happens to end on a name is no press.
    if (el && code.win.getSelection()?.isCollapsed !== false) show(el, "pressed")
  })
  code.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const el = termAt(event.targetNode)
    const goal = keyboardGoal(code, el, event.key)
    if (el && (event.key === "Enter" || event.key === " ")) show(el, "typed")
    else if (goal) goal.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
}

/** What gets the focus by a key that is pressed on a name, or on the code around them. */
function keyboardGoal(code: HTMLElement, el: HTMLElement | null, key: string): HTMLElement | null {
  const all = Array.from(code.querySelectorAll<HTMLElement>(selector))
  if (!el) return key === "Enter" ? (all[0] ?? null) : null
  if (key === "Escape") return code
  const by = neighbours.get(key)
  // At either end the key stays where it is.
  return by === undefined ? null : (all[all.indexOf(el) + by] ?? el)
}

function termAt(node: Node | null): HTMLElement | null {
  return node?.instanceOf(HTMLElement) === true ? node.closest<HTMLElement>(selector) : null
}
