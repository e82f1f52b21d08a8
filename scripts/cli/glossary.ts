/** `glossary`: the terms that the study notes of a vault define. */
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { glossaryToJson, glossaryToMarkdown } from "../../src/glossary/to-markdown"
import { glossaryToCsv } from "../../src/glossary/to-csv"
import type { Locale } from "../../src/locale"
import {
  defaultStudyRuleText,
  isStudyNote,
  parseStudyRule,
  readTags,
  speaksOfAsyncio,
} from "../../src/notes/study-note"
import { readRequest } from "./options"
import { readText, reasonOf } from "./programs"
import { exitStatus, WrongUse, type Verb } from "./verb"

interface Note {
  /** Relative to the vault, with `/`. */
  readonly path: string
  readonly text: string
}

/** Prints the glossary of a vault. */
export const glossary: Verb = {
  name: "glossary",
  usage: "VAULT [--json | --csv] [--lang en|pt-BR]",
  summary: "print the glossary of a vault's study notes",
  details: [`Study notes are those with the tags ${defaultStudyRuleText}.`],
  run(args) {
    const { path, isJson, isCsv, words } = readRequest(args, "vault (a folder)")
    const notes = notesIn(path)
    const { rule } = parseStudyRule(defaultStudyRuleText)
    const study = notes.filter(note => isStudyNote(readTags(note.text), rule))
    const others = notes.filter(note => !study.includes(note) && speaksOfAsyncio(note.text))
    if (study.length === 0) process.stderr.write(`${path} holds no study notes.\n`)
    if (others.length > 0) {
      const offer = words.text("tags-missing", { count: others.length })
      process.stderr.write(`${offer}\n${others.map(note => `  ${note.path}\n`).join("")}`)
    }
    process.stdout.write(
      isJson ? asJson(study) : isCsv ? asCsv(study, words) : asMarkdown(study, words),
    )
    return exitStatus.done
  },
}

function glossaryOf(notes: readonly Note[]) {
  const index = new GlossaryIndex()
  for (const { path, text } of notes) index.setNote(path, text)
  return index.glossary(noChoices)
}

function asJson(notes: readonly Note[]): string {
  return `${JSON.stringify(glossaryToJson(glossaryOf(notes)), null, 2)}\n`
}

function asMarkdown(notes: readonly Note[], words: Locale): string {
  return glossaryToMarkdown(glossaryOf(notes), {
    say: key => words.text(key),
    placeOf: ({ path, line }) => `${path}:${line}`,
  })
}

/** Without a byte order mark, which the next program in a pipe would take for a part of the text. */
function asCsv(notes: readonly Note[], words: Locale): string {
  return glossaryToCsv(glossaryOf(notes), key => words.text(key))
}

/** All notes below a folder in the order of their paths; hidden folders are not the person's. */
function notesIn(vault: string): readonly Note[] {
  try {
    if (!statSync(vault).isDirectory()) throw new WrongUse(`${vault} is not a folder.`)
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(`${vault} could not be read: ${reasonOf(error)}.`)
  }
  const names = readdirSync(vault, { recursive: true, encoding: "utf8" })
  return names
    .map(name => name.replaceAll("\\", "/"))
    .filter(name => /\.md$/i.test(name) && !name.split("/").some(part => part.startsWith(".")))
    .sort()
    .map(path => ({ path, text: readText(join(vault, path)) }))
}
