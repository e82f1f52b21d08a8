// The frontmatter as Obsidian shows it: a table of properties above the note.
import { readFrontmatter } from "./frontmatter"

function valueTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valueTexts)
  if (value === null || value === undefined) return []
  return [typeof value === "string" ? value : JSON.stringify(value)]
}

/** Fills `parent` with the properties of a note; nothing when it has no frontmatter. */
export function renderProperties(parent: HTMLElement, text: string): void {
  const frontmatter = readFrontmatter(text)
  if (!frontmatter) return
  const container = parent.createDiv({ cls: "metadata-container" })
  container.createDiv({ cls: "metadata-properties-heading", text: "Properties" })
  const table = container.createDiv({ cls: "metadata-properties" })
  for (const [key, value] of Object.entries(frontmatter)) {
    const row = table.createDiv({ cls: "metadata-property" })
    row.dataset["propertyKey"] = key
    row.createDiv({ cls: "metadata-property-key", text: key })
    const cell = row.createDiv({ cls: "metadata-property-value" })
    const isTags = /^tags?$/i.test(key)
    for (const item of valueTexts(value)) {
      cell.createSpan({
        cls: Array.isArray(value) || isTags ? "multi-select-pill" : "",
        text: item,
      })
    }
  }
}
