/**
 * A table whose header names a column of terms and one of definitions, in either language; columns
 * of synonyms or translations give other names. Always sure: the header says what the rows are.
 */
import { fold } from "../fold"
import { plainText } from "../inline"
import { readLabel, withNames } from "../labels"
import type { Table } from "../markdown-blocks"
import type { SourceLine } from "../note-source"
import { saysSomething } from "./label-text"
import type { Found, Syntax } from "./syntax"

/** `| Term | Definition |` with a row for each term. */
export const termTable: Syntax = {
  form: "term-table",
  blocks: ["table"],
  example: {
    en: "| Term | Definition |\n| --- | --- |\n| Timer | wakes a task at a given time |",
    "pt-BR": "| Termo | Definição |\n| --- | --- |\n| Timer | acorda uma tarefa na hora marcada |",
  },
  find: block => (block.kind === "table" ? readRows(block) : []),
}

const termHeader =
  /^(?:termos?|terms?|conceitos?|concepts?|palavras?(?:[- ]chaves?)?|words?|key ?words?|siglas?|acronyms?|expressao|expression)$/
const definitionHeader =
  /^(?:definic(?:ao|oes)|definitions?|significados?|meanings?|conceitos?|concepts?|descric(?:ao|oes)|descriptions?|explicac(?:ao|oes)|explanations?|o que (?:e|significa)|what it (?:is|means))$/
const aliasHeader =
  /^(?:sinonimos?|synonyms?|alias(?:es)?|apelidos?|also|tambem|(?:em |in )?(?:ingles|english|portugues|portuguese)|traducao|translation|abreviacao|abbreviation|por extenso|siglas?|acronyms?)$/

interface Columns {
  readonly term: number
  readonly definition: number
  readonly aliases: readonly number[]
}

function readRows({ lines }: Table): readonly Found[] {
  const columns = columnsOf(cellsOf(lines[0]))
  return columns ? lines.slice(2).flatMap(line => readRow(line, columns)) : []
}

function columnsOf(header: readonly string[]): Columns | null {
  const names = header.slice(0, 20).map(cell => {
    // `Termo (pt)`, `Termo (en)`: what stands in parentheses tells the columns apart.
    return fold(plainText(cell.slice(0, 80)).replace(/\s*\([^()]*\)\s*$/, ""))
  })
  const term = names.findIndex(name => termHeader.test(name))
  const definition = names.findIndex((name, index) => index !== term && definitionHeader.test(name))
  if (term < 0 || definition < 0) return null
  const isAlias = (index: number): boolean => index !== term && index !== definition
  const aliases = names.flatMap((name, index) =>
    isAlias(index) && (aliasHeader.test(name) || name === names[term]) ? [index] : [],
  )
  return { term, definition, aliases }
}

function readRow(line: SourceLine, { term, definition, aliases }: Columns): readonly Found[] {
  const cells = cellsOf(line)
  const markdown = cells[definition] ?? ""
  const label = readLabel(cells[term] ?? "", markdown)
  if (!label || !saysSomething(markdown)) return []
  const others = aliases.flatMap(index =>
    plainText((cells[index] ?? "").slice(0, 200)).split(/[,;]/),
  )
  const names = withNames(label.term, [...label.aliases, ...others.map(name => name.trim())])
  return [{ ...names, markdown, line: line.line, endLine: line.line, isSure: true }]
}

/** The cells of a row; `\|` is a bar within a cell. */
function cellsOf(line: SourceLine | undefined): readonly string[] {
  const cells = [""]
  const text = line?.text.trim().replace(/^\|/, "") ?? ""
  for (const part of text.split(/(\\\||\|)/)) {
    if (part === "|") cells.push("")
    else cells.push((cells.pop() ?? "") + (part === "\\|" ? "|" : part))
  }
  if (cells[cells.length - 1]?.trim() === "") cells.pop()
  return cells.map(cell => cell.trim())
}
