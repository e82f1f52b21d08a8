/** Draws the small parts that every panel shares: sentences, tabs, icon buttons. */
import { assertNever } from "../../base/assert"
import type { HeldBy } from "../model/details-model"
import type { Condition, Piece, Pieces, Tab } from "../model/pieces"

/** Appends a sentence. */
export function showPieces(parent: HTMLElement, pieces: Pieces): void {
  for (const piece of pieces) showPiece(parent, piece)
}

function showPiece(parent: HTMLElement, piece: Piece): void {
  switch (piece.kind) {
    case "text":
      return showText(parent, piece.text)
    case "strong":
      return showText(parent.createEl("b"), piece.text)
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

/** Words between which a line may break, but never between a number and its unit. */
const units = /(\d+(?:[.,]\d+)* (?:ms|µs|s)\b)/

/** Appends text in which `1.0 s` stays on one line. */
export function showText(parent: HTMLElement, text: string): void {
  for (const [index, part] of text.split(units).entries()) {
    if (index % 2 === 1) parent.createSpan({ cls: "asyncio-sim-unbroken", text: part })
    else if (part !== "") parent.appendText(part)
  }
}

/** Appends the square that stands for somebody; "named" where the name is written beside it. */
export function showTab(parent: HTMLElement, tab: Tab, beside: "named" | "alone"): HTMLElement {
  const spoken =
    beside === "named"
      ? { "aria-hidden": "true" }
      : { role: "img", "aria-label": tab.title, title: tab.title }
  return parent.createSpan({ cls: tabClasses(tab), text: tab.letter, attr: spoken })
}

/** What a tab looks like. */
export function tabClasses({ letter, condition }: Tab): string[] {
  const long = letter.length > 1 ? ["asyncio-sim-long"] : []
  return ["asyncio-sim-tab", ...conditionClass(condition), ...long]
}

/** Appends tabs with their names; who has no tab only stands for how many more there are. */
export function showPeople(parent: HTMLElement, people: readonly HeldBy[]): void {
  for (const { tab, name } of people) {
    const who = tab ? parent.createSpan({ cls: "asyncio-sim-who" }) : null
    if (who && tab) showTab(who, tab, "named")
    if (who) who.createEl("b", { text: name })
    else parent.createSpan({ cls: "asyncio-sim-muted", text: name })
  }
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
