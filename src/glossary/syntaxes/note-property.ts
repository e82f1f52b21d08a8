import { readLabel, withNames } from "../labels"
import type { Property } from "../properties"
import { saysSomething } from "./label-text"
import type { Syntax } from "./syntax"

/**
 * The property `definition` (`definição`) of a note defines the note's title, and its property
 * `aliases` gives other names. A number that only orders the notes (`1 Event loop`) is no part of
 * the term. Always sure.
 */
export const noteProperty: Syntax = {
  form: "note-property",
  blocks: ["properties"],
  example: {
    en: "---\ndefinition: Runs tasks, one at a time.\n---",
    "pt-BR": "---\ndefinição: Roda as tarefas, uma por vez.\n---",
  },
  find(block, place) {
    if (block.kind !== "properties") return []
    const property = valueOf(block.properties, ["definition", "definição", "definicao"])
    const markdown = property?.values.join("\n\n") ?? ""
    const aliases = valueOf(block.properties, ["aliases", "alias"])?.values ?? []
    const title = place.title.replace(/^\d{1,3}[.)]?\s+(?:[-–]\s+)?(?=\p{L})/u, "")
    const label = readLabel(title)
    if (!property || !label || !saysSomething(markdown)) return []
    const names = withNames(label.term, [...label.aliases, ...aliases])
    const { line, endLine } = property
    return [{ ...names, markdown, line, endLine, isSure: true }]
  },
}

function valueOf(properties: readonly Property[], names: readonly string[]): Property | undefined {
  return properties.find(each => names.includes(each.name.normalize("NFC")))
}
