/** Draws the small parts that every panel shares: sentences, tabs, icon buttons. */
import { assertNever } from "../../base/assert"
import type { Condition, Piece, Pieces, Tab } from "../model/pieces"

/** Appends a sentence. */
export function showPieces(parent: HTMLElement, pieces: Pieces): void {
  for (const piece of pieces) showPiece(parent, piece)
}

function showPiece(parent: HTMLElement, piece: Piece): void {
  switch (piece.kind) {
    case "text":
      return parent.appendText(piece.text)
    case "strong":
      parent.createEl("b", { text: piece.text })
      return
    case "code":
      parent.createEl("code", { text: piece.text })
      return
    case "who": {
      const who = parent.createSpan({ cls: "asyncio-sim-who" })
      if (piece.tab) showTab(who, piece.tab, "named")
      who.appendText(piece.name)
      return
    }
    default:
      assertNever(piece, "piece of a sentence")
  }
}

/** Appends the square that stands for somebody; "named" where the name is written beside it. */
export function showTab(parent: HTMLElement, tab: Tab, beside: "named" | "alone"): HTMLElement {
  const classes = ["asyncio-sim-tab", ...conditionClass(tab.condition)]
  if (tab.letter.length > 1) classes.push("asyncio-sim-long")
  const spoken =
    beside === "named"
      ? { "aria-hidden": "true" }
      : { role: "img", "aria-label": tab.title, title: tab.title }
  return parent.createSpan({ cls: classes, text: tab.letter, attr: spoken })
}

/** The class that draws a condition; none for the plain form. */
export function conditionClass(condition: Condition | null): string[] {
  return condition === null ? [] : [`asyncio-sim-${condition}`]
}

/** Draws an icon into an element; `Icon` are the names it knows. */
type DrawIcon<Icon extends string> = (parent: HTMLElement, name: Icon) => void

/** A button; `icon` stands before the text unless `isIconLast`. */
export interface ButtonOptions<Icon extends string = string> {
  readonly text: string
  readonly classes?: readonly string[]
  readonly icon?: Icon
  readonly isIconLast?: boolean
  onClick(): void
}

/** Appends a button. Its text are wrapped so that a narrow block can hide them. */
export function showButton<Icon extends string>(
  parent: HTMLElement,
  setIcon: DrawIcon<Icon>,
  options: ButtonOptions<Icon>,
): HTMLButtonElement {
  const classes = ["asyncio-sim-button", ...(options.classes ?? [])]
  if (options.icon) classes.push(`asyncio-sim-${options.isIconLast ? "trailing" : "leading"}`)
  const button = parent.createEl("button", { cls: classes, attr: { type: "button" } })
  if (options.icon && !options.isIconLast) showIcon(button, setIcon, options.icon)
  button.createSpan({ cls: "asyncio-sim-word", text: options.text })
  if (options.icon && options.isIconLast) showIcon(button, setIcon, options.icon)
  button.addEventListener("click", () => options.onClick())
  return button
}

/** Appends one of the app's icons, hidden from screen readers. */
export function showIcon<Icon extends string>(
  parent: HTMLElement,
  setIcon: DrawIcon<Icon>,
  name: Icon,
): HTMLElement {
  const icon = parent.createSpan({ cls: "asyncio-sim-icon", attr: { "aria-hidden": "true" } })
  setIcon(icon, name)
  return icon
}
