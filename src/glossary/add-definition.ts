/**
 * Where a new definition goes in a note, and the line it is written as: after the last definition
 * of its kind, else at the end of the note. Nothing else of the note changes.
 */
import { definitionsIn } from "./definitions"

/** What a person wants to define. */
export interface NewDefinition {
  readonly term: string
  readonly text: string
  readonly aliases: readonly string[]
}

/** One insertion into a note. */
export interface DefinitionEdit {
  /** Where in the note, in UTF-16 units. */
  readonly at: number
  readonly insert: string
  /** The line of the changed note, from 1, on which the definition stands. */
  readonly line: number
}

/** The insertion that adds a definition to a note's text. */
export function definitionEdit(note: string, added: NewDefinition): DefinitionEdit {
  const newline = note.includes("\r\n") ? "\r\n" : "\n"
  const label = labelOf(added)
  const last = lastItem(note)
  if (last) {
    const insert = `${newline}${last.marker} ${label}`
    return { at: last.at, insert, line: last.endLine + 1 }
  }
  const item = atEnd(note, `- ${label}`, newline)
  // After a list of examples an item would be one more example; a paragraph is not.
  return isRead(note, item) ? item : atEnd(note, label, newline)
}

function atEnd(note: string, text: string, newline: string): DefinitionEdit {
  const body = note.trimEnd()
  const insert = body === "" ? text : newline + newline + text
  return { at: body.length, insert, line: `${body}${insert}`.split("\n").length }
}

function isRead(note: string, edit: DefinitionEdit): boolean {
  return definitionsIn("", withDefinition(note, edit)).some(each => each.line === edit.line)
}

/** The note with the insertion made. */
export function withDefinition(note: string, { at, insert }: DefinitionEdit): string {
  return note.slice(0, at) + insert + note.slice(at)
}

function labelOf({ term, text, aliases }: NewDefinition): string {
  const others = aliases.length > 0 ? ` (${aliases.map(inOneLine).join(", ")})` : ""
  return `**${inOneLine(term)}**${others}: ${inOneLine(text)}`
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

interface LastItem {
  /** Where it ends in the note, in UTF-16 units, and on which line, from 1. */
  readonly at: number
  readonly endLine: number
  readonly marker: string
}

/** The last definition that is a whole item of an outer list. */
function lastItem(note: string): LastItem | null {
  const lines = note.split("\n")
  const items = definitionsIn("", note).flatMap(({ line, endLine }) => {
    const marker = /^[-*+](?= +\*\*)/.exec(lines[line - 1] ?? "")?.[0]
    const next = lines.slice(endLine).find(text => text.trim() !== "")
    const at = lines.slice(0, endLine).join("\n").replace(/\r$/, "").length
    return marker === undefined || /^\s/.test(next ?? "") ? [] : [{ at, endLine, marker }]
  })
  return items[items.length - 1] ?? null
}
