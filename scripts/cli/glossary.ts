/** `glossary`: the terms that the study notes of a vault define. */
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import type { Glossary } from "../../src/glossary/glossary"
import { reviewOf, type Review, type ReviewedTerm } from "../../src/glossary/review"
import { glossaryToJson, glossaryToMarkdown } from "../../src/glossary/to-markdown"
import { glossaryToCsv } from "../../src/glossary/to-csv"
import type { Language, Locale } from "../../src/locale"
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

const reviewTitles: Readonly<Record<Language, Readonly<Record<keyof Review, string>>>> = {
  en: {
    candidates: "Unsure definitions",
    differing: "Definitions that differ",
    unused: "Defined but unused",
    undefined: "Used but undefined",
  },
  "pt-BR": {
    candidates: "Definições incertas",
    differing: "Definições que diferem",
    unused: "Definidos, mas sem uso",
    undefined: "Usados, mas sem definição",
  },
}

interface Note {
  /** Relative to the vault, with `/`. */
  readonly path: string
  readonly text: string
}

/** Prints the glossary of a vault. */
export const glossary: Verb = {
  name: "glossary",
  usage: "VAULT [--review] [--json | --csv] [--lang en|pt-BR]",
  summary: "print the glossary of a vault's study notes",
  details: [
    `Study notes are those with the tags ${defaultStudyRuleText}.`,
    "With --review what waits for you instead: unsure definitions, terms whose definitions differ,",
    "terms that are never used, and words that are used and never defined.",
  ],
  run(args) {
    const { path, isJson, isCsv, isReview, words } = readRequest(args, "vault (a folder)")
    const notes = notesIn(path)
    const { rule } = parseStudyRule(defaultStudyRuleText)
    const study = notes.filter(note => isStudyNote(readTags(note.text), rule))
    const others = notes.filter(note => !study.includes(note) && speaksOfAsyncio(note.text))
    if (study.length === 0) process.stderr.write(`${path} holds no study notes.\n`)
    if (others.length > 0) {
      const offer = words.text("tags-missing", { count: others.length })
      process.stderr.write(`${offer}\n${others.map(note => `  ${note.path}\n`).join("")}`)
    }
    const found = glossaryOf(study, notes)
    if (isReview) process.stdout.write(reviewed(reviewOf(found), isJson, words))
    else if (isJson) process.stdout.write(asJson(found))
    else process.stdout.write(isCsv ? asCsv(found, words) : asMarkdown(found, words))
    return exitStatus.done
  },
}

/** `all` are the notes that links may name. */
function glossaryOf(study: readonly Note[], all: readonly Note[]): Glossary {
  const names = new Set(all.flatMap(({ path }) => [path, path.slice(path.lastIndexOf("/") + 1)]))
  const index = new GlossaryIndex(link => !names.has(link) && !names.has(`${link}.md`))
  for (const { path, text } of study) index.setNote(path, text)
  return index.glossary(noChoices)
}

function asJson(found: Glossary): string {
  return `${JSON.stringify(glossaryToJson(found), null, 2)}\n`
}

function asMarkdown(found: Glossary, words: Locale): string {
  return glossaryToMarkdown(found, {
    say: key => words.text(key),
    placeOf: ({ path, line }) => `${path}:${line}`,
  })
}

/** Without a byte order mark, which the next program in a pipe would take for a part of the text. */
function asCsv(found: Glossary, words: Locale): string {
  return glossaryToCsv(found, key => words.text(key))
}

function reviewed(review: Review, isJson: boolean, { language }: Locale): string {
  if (isJson) return `${JSON.stringify(review, null, 2)}\n`
  const titles = reviewTitles[language]
  const sections = [
    section(titles.candidates, review.candidates),
    section(titles.differing, review.differing),
    section(titles.unused, review.unused),
    section(titles.undefined, review.undefined),
  ]
  return `${sections.join("\n\n")}\n`
}

function section(title: string, terms: readonly ReviewedTerm[]): string {
  const lines = terms.map(({ term, places }) => {
    const shown = places.map(({ path, line }) => `${path}:${line}`)
    return `- ${term} (${shown.join(", ")})`
  })
  return [`## ${title} (${terms.length})`, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n")
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
