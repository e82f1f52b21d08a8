/**
 * The names that a program uses, with the places where they stand, so that the glossary can say
 * what they mean. Found by looking at the text, like everything here: strings and comments hold
 * none, imports say what a name stands for, and every part of a dotted name is a name of its own.
 * What the program itself calls something (variables, parameters, functions) means nothing outside.
 */
import { blankPython } from "./python-text"

/** A name at one place of a program. */
export interface PythonName {
  /**
   * What it may be called, the most exact first: `asyncio.Lock` and `Lock` for a `Lock` imported
   * from asyncio, `tg.create_task` and `.create_task` where nobody knows what `tg` is, `async with`
   * and `async`.
   */
  readonly names: readonly string[]
  /** Line of the program, from 1. */
  readonly line: number
  /** Columns in UTF-16 units from 0; the end is exclusive. */
  readonly column: number
  readonly endColumn: number
}

const identifier = String.raw`[\p{L}_][\p{L}\p{N}_]*`

/** What stands before `=`: names, dotted names, several of them. */
const targets = String.raw`${identifier}(?:\.${identifier})*(?:\s*,\s*${identifier}(?:\.${identifier})*)*`

/** The names of a program that are not its own, in order, never overlapping; keywords too. */
export function pythonNames(source: string): readonly PythonName[] {
  const code = blankPython(source).text
  const imported = importedNames(code)
  const own = ownNames(code)
  const lines = source.split("\n")
  return code
    .split("\n")
    .flatMap((text, index) => namesOnLine(text, index + 1, imported))
    .filter(({ name, bound }) => !own.has(bound) && !isPrefix(name, lines[name.line - 1] ?? ""))
    .map(({ name }) => name)
}

interface FoundName {
  readonly name: PythonName
  /** As `ownNames` has it; empty for what was imported. */
  readonly bound: string
}

function namesOnLine(
  text: string,
  line: number,
  imported: ReadonlyMap<string, string>,
): readonly FoundName[] {
  const found: FoundName[] = []
  let path: string | null = null
  /** Whether `path` begins with something imported. */
  let isKnown = false
  let end = 0
  // A digit before letters is a number's: `0x1f` and `1e5` hold no names.
  for (const match of text.matchAll(new RegExp(`[\\p{N}]?${identifier}`, "gu"))) {
    const [name] = match
    const column = match.index
    const between = text.slice(end, column)
    const isAttribute = between.trim().endsWith(".")
    end = column + name.length
    if (/^\p{N}/u.test(name)) continue
    const owner: string | null = isAttribute && between.trim() === "." ? path : null
    isKnown = isAttribute ? isKnown && owner !== null : imported.has(name)
    path = isAttribute ? `${owner ?? ""}.${name}` : (imported.get(name) ?? name)
    const pair = name === "async" ? /^async\s+(def|with|for)\b/.exec(text.slice(column)) : null
    const last = isAttribute && !isKnown ? `.${name}` : name
    const names = pair ? [`async ${pair[1] ?? ""}`, name] : [path, last]
    const bound = isAttribute ? `.${name}` : imported.has(name) ? "" : name
    found.push({ name: { names: [...new Set(names)], line, column, endColumn: end }, bound })
  }
  return found
}

/** The letter of `f"..."`, which is left when the string is not. */
function isPrefix({ endColumn }: PythonName, line: string): boolean {
  return /["']/.test(line.charAt(endColumn))
}

/** What the program binds: `trava`, and `.trava` for attributes that it sets; keywords of calls too. */
function ownNames(code: string): ReadonlySet<string> {
  const own = new Set<string>()
  const add = (text: string): void => {
    for (const [target] of text.matchAll(new RegExp(`[.]?${identifier}`, "gu"))) own.add(target)
  }
  const all = (pattern: string): void => {
    for (const [, text = ""] of code.matchAll(new RegExp(pattern, "gmu"))) add(text)
  }
  all(`\\b(?:def|class|as)\\s+(${identifier})`)
  all("\\bfor\\s+([^:\\n]*?)\\s+in\\b")
  all("\\blambda\\b([^:\\n]*)")
  all(`(?:^|[;(,])\\s*(${targets})\\s*(?::[^=\\n]+)?:?=(?!=)`)
  for (const [, parameters = ""] of code.matchAll(/\bdef\s+[^\s(]+\s*\(([^)]*)/g)) {
    for (const parameter of parameters.split(",")) add(parameter.split(/[:=]/)[0] ?? "")
  }
  return own
}

/** What imported names stand for: `aio` and `asyncio` for `asyncio`, `Lock` for `asyncio.Lock`. */
function importedNames(code: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [, module = "", list = ""] of code.matchAll(
    /^[ \t]*from[ \t]+([^\s;]+)[ \t]+import[ \t]*(\([^)]*\)|[^\n;]*)/gm,
  )) {
    for (const { name, alias } of namesInList(list)) names.set(alias ?? name, `${module}.${name}`)
  }
  for (const [, list = ""] of code.matchAll(/^[ \t]*import[ \t]+([^\n;]*)/gm)) {
    for (const { name, alias } of namesInList(list)) {
      if (alias !== null) names.set(alias, name)
      else names.set(name.split(".")[0] ?? name, name.split(".")[0] ?? name)
    }
  }
  return names
}

function namesInList(list: string): readonly { name: string; alias: string | null }[] {
  return list
    .replace(/[()\\]/g, " ")
    .split(",")
    .map(part => part.trim().split(/\s+as\s+/))
    .map(([name = "", alias = null]) => ({ name, alias }))
    .filter(({ name }) => name !== "" && name !== "*")
}
