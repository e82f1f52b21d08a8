/** What the keyboard does, as a list; `?` shows and hides it. */
import type { MessageKey } from "../../locale"
import type { PanelContext } from "./panel"

const rows: readonly (readonly [keys: string, what: MessageKey])[] = [
  ["→ ←", "key-next-back"],
  ["⇧→ ⇧←", "key-switch"],
  ["L ⇧L", "key-line"],
  ["T ⇧T", "key-turn"],
  ["N P", "key-followed"],
  ["C", "key-cause"],
  ["W", "key-why"],
  ["F", "key-follow"],
  ["B", "key-breakpoint"],
  ["A", "key-ask"],
  ["1 2 3 4", "key-answer"],
  ["Home End", "key-ends"],
  ["␣", "key-play"],
  ["V", "key-axis"],
  ["+ - 0", "key-zoom"],
  [", .", "key-pan"],
  ["D", "key-details"],
  ["E", "key-edit"],
  ["?", "key-help"],
]

/** The list, at the end of `parent`. */
export function showKeys(parent: HTMLElement, { say, canEdit }: PanelContext): HTMLElement {
  const list = parent.createEl("dl", {
    cls: "asyncio-sim-keys",
    attr: { "aria-label": say("keys") },
  })
  for (const [keys, what] of rows.filter(([, what]) => canEdit || what !== "key-edit")) {
    const row = list.createDiv()
    const term = row.createEl("dt")
    for (const key of keys.split(" "))
      term.createEl("kbd", { text: key === "␣" ? say("key-space") : key })
    row.createEl("dd", { text: say(what) })
  }
  return list
}
