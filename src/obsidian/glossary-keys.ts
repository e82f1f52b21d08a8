/**
 * The glossary by keyboard: arrows, Home and End go from row to row, Enter opens the source of an
 * entry, right and left unfold and fold its uses, `/` or just typing goes to the search. What a
 * field, a menu or a link does with a key is left to it.
 */
import type { RowMove } from "./glossary-list"

/** What the keys do. */
export interface GlossaryKeys {
  /** Goes to a row: the next, the one before, the first, the last. */
  readonly move: (where: RowMove) => void
  /** Opens the source of the row that has the focus. */
  readonly open: (event: KeyboardEvent) => void
  /** Unfolds or folds the uses of the row that has the focus. */
  readonly toggle: (isOpen: boolean) => void
  readonly search: () => void
  /** Clears what narrows the list; false when nothing does. */
  readonly clear: () => boolean
  /** Takes the last decision back; false when there is none. */
  readonly undo: () => boolean
}

/** Keys within the rows. */
export function listenToRowKeys(list: HTMLElement, keys: GlossaryKeys): void {
  list.addEventListener("keydown", event => {
    if (event.shiftKey || event.altKey || isInBlock(event.targetNode)) return
    const isOnRow = event.target === list || event.targetNode?.parentElement === list
    if (isHandled(event, keys, isOnRow)) event.preventDefault()
  })
}

/** Keys anywhere in the view. */
export function listenToViewKeys(view: HTMLElement, keys: GlossaryKeys): void {
  view.addEventListener("keydown", event => {
    if (event.defaultPrevented || isInBlock(event.targetNode)) return
    const { key } = event
    const isField = isElement(event.targetNode) && event.targetNode.matches("input, select")
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (key === "z" && !isField && !event.shiftKey && keys.undo()) event.preventDefault()
      return
    }
    if (key === "Escape" && keys.clear()) return stop(event)
    if (isField || key.length !== 1 || key === " ") return
    keys.search()
    // The key goes on into the field, except the one that only leads there.
    if (key === "/") event.preventDefault()
  })
}

function isHandled(event: KeyboardEvent, keys: GlossaryKeys, isOnRow: boolean): boolean {
  const { key } = event
  if (key === "Enter" && isOnRow) {
    keys.open(event)
    return true
  }
  if (event.ctrlKey || event.metaKey) return false
  const move = moves.get(key)
  if (move) {
    keys.move(move)
    return true
  }
  if (!isOnRow || (key !== "ArrowRight" && key !== "ArrowLeft")) return false
  keys.toggle(key === "ArrowRight")
  return true
}

const moves: ReadonlyMap<string, RowMove> = new Map([
  ["ArrowDown", "next"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
])

/** A simulation in an entry has keys of its own. */
function isInBlock(node: Node | null): boolean {
  return isElement(node) && node.closest(".asyncio-sim") !== null
}

function isElement(node: Node | null): node is HTMLElement {
  return node?.instanceOf(HTMLElement) === true
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
