/**
 * What a block that would not do anything useful by itself is offered: a program that only defines
 * coroutines is offered a last line that runs them, one that uses asyncio without importing it the
 * import. Decided by text, because the program may not compile and the offer must come at once.
 */
import { blankPython } from "./python-text"

/** A change that is offered; `program` is the whole text with the change made. */
export type ProgramOffer =
  | { readonly offer: "run-main"; readonly append: string; readonly program: string }
  | {
      readonly offer: "import-asyncio"
      readonly insert: string
      /** The line (from 1) before which `insert` goes. */
      readonly line: number
      readonly program: string
    }

/** What to offer for a block's source; `run-main` comes first and brings a missing import along. */
export function programOffers(source: string): readonly ProgramOffer[] {
  const code = blankPython(source).text
  const offers: ProgramOffer[] = []
  if (onlyDefinesMain(code)) {
    const append = "asyncio.run(main())"
    const program = `${source.trimEnd()}\n\n${append}\n`
    offers.push({
      offer: "run-main",
      append,
      program: importsAsyncio(code) ? program : withImport(program),
    })
  }
  if (/(^|[^\w.])asyncio\s*\./.test(code) && !importsAsyncio(code)) {
    const line = importLine(source)
    const program = withImport(source)
    offers.push({ offer: "import-asyncio", insert: "import asyncio", line, program })
  }
  return offers
}

/** True when `main` is a coroutine function at top level that can be called and never is. */
function onlyDefinesMain(code: string): boolean {
  const definition = /^async[ \t]+def[ \t]+main[ \t]*\(/m.exec(code)
  if (!definition) return false
  const rest = code.slice(0, definition.index) + code.slice(definition.index + definition[0].length)
  if (/(^|[^\w.])main\s*\(/.test(rest)) return false
  if (/\basyncio\s*\.\s*(run|Runner)\b|\brun_until_complete\b|\brun_forever\b/.test(rest))
    return false
  return canBeCalledBare(parametersAfter(code, definition.index + definition[0].length))
}

function parametersAfter(code: string, at: number): string {
  let depth = 1
  for (let end = at; end < code.length; end++) {
    if ("([{".includes(code.charAt(end))) depth++
    else if (")]}".includes(code.charAt(end)) && --depth === 0) return code.slice(at, end)
  }
  return code.slice(at)
}

function canBeCalledBare(parameters: string): boolean {
  let depth = 0
  let flat = ""
  for (const char of parameters) {
    if ("([{".includes(char)) depth++
    if (depth === 0) flat += char
    if (")]}".includes(char)) depth--
  }
  return flat
    .split(",")
    .map(parameter => parameter.trim())
    .every(parameter => parameter === "" || parameter.includes("=") || /^[*/]/.test(parameter))
}

function importsAsyncio(code: string): boolean {
  return code
    .split("\n")
    .flatMap(line => /^\s*import\s+(.*)$/.exec(line)?.[1]?.split(/[,;]/) ?? [])
    .some(module => /^\s*asyncio(\s*$|\s*\.|\s+as\s+asyncio\s*$)/.test(module))
}

function withImport(source: string): string {
  const lines = source.split("\n")
  lines.splice(importLine(source) - 1, 0, "import asyncio")
  return lines.join("\n")
}

/** Where an import goes: after options, opening comments, the docstring and `__future__`. */
function importLine(source: string): number {
  const code = blankPython(source).text.split("\n")
  const lines = source.split("\n")
  const firstCode = code.findIndex(line => line.trim() !== "")
  let last = 0
  lines.forEach((line, index) => {
    const isBeforeCode = firstCode < 0 || index < firstCode
    if (isBeforeCode && /^#/.test(line)) last = index + 1
    if (/^from\s+__future__\s+import\b/.test(code[index] ?? "")) last = index + 1
  })
  return Math.max(last, docstringEnd(source, last)) + 1
}

/** The last line of a docstring that begins the program after line `from`, or 0. */
function docstringEnd(source: string, from: number): number {
  const rest = source.split("\n").slice(from).join("\n")
  const docstring = /^\s*[rR]?("""[^]*?"""|'''[^]*?'''|"[^"\n]*"|'[^'\n]*')[ \t]*(?=\n|$)/.exec(
    rest,
  )
  return docstring ? from + docstring[0].split("\n").length : 0
}
