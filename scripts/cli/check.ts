/**
 * `check`: what is wrong in programs and in the simulations of notes, a line each. Programs are
 * parsed and compiled; those that say what they expect (`#| expect-output: ...`) are run as well.
 */
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import type { Diagnostic } from "../../src/base/diagnostic"
import { isMessageKey, type Locale } from "../../src/locale"
import { parseBlock, type BlockOptions } from "../../src/notes/block-options"
import { verdictsOf } from "../../src/notes/expectations"
import { compileSource } from "../../src/runtime/compile-source"
import { runFactsOf } from "../../src/trace/run-facts"
import { runToEnd } from "./ending"
import { optionHelp, readRequest, type Request } from "./options"
import { programsOf, reasonOf, withSiblings, type Program } from "./programs"
import { exitStatus, WrongUse, type Verb } from "./verb"

/** One thing to say of a file. */
interface Remark {
  readonly path: string
  /** In the file, from 1. */
  readonly line: number
  readonly level: "error" | "warning" | "info"
  readonly id: string
  readonly message: string
}

/** Says what is wrong in files and folders. */
export const check: Verb = {
  name: "check",
  usage: "PATH... [--syntax-only] [options]",
  summary: "say what is wrong in programs and notes",
  details: [
    "Prints `path:line: level id message` for syntax errors, options that are not understood and",
    "expectations (expect-output, expect-time, expect-outcome) that are not met. The exit status is",
    "1 if any of them is an error. With --syntax-only nothing is run. Of a folder every .py and .md.",
    "",
    ...optionHelp,
  ],
  run(args) {
    const isSyntaxOnly = args.includes("--syntax-only")
    const paths = args.filter(each => each !== "--syntax-only")
    const requests = pathsIn(paths)
    let hasErrors = false
    const all: Remark[] = []
    for (const request of requests) {
      const remarks = remarksOn(request, isSyntaxOnly)
      hasErrors ||= remarks.some(remark => remark.level === "error")
      if (request.isJson) all.push(...remarks)
      else process.stdout.write(remarks.map(lineOf).join(""))
    }
    if (requests[0]?.isJson) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
    return hasErrors ? exitStatus.uncaught : exitStatus.done
  },
}

function lineOf({ path, line, level, id, message }: Remark): string {
  return `${path}:${line}: ${level} ${id} ${message}\n`
}

/** The files that the arguments name, folders opened, each with the options given. */
function pathsIn(args: readonly string[]): readonly Request[] {
  const request = readRequest(args, { what: "program (.py), note (.md) or folder", most: Infinity })
  return request.paths.flatMap(path => filesIn(path)).map(path => ({ ...request, path }))
}

function filesIn(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new WrongUse(`${path} could not be read: there is no such file.`)
  if (!found.isDirectory()) return [path]
  try {
    return readdirSync(path, { recursive: true, encoding: "utf8" })
      .map(name => name.replaceAll("\\", "/"))
      .filter(name => /\.(py|md)$/i.test(name) && !name.split("/").some(isSkipped))
      .sort()
      .map(name => join(path, name))
      .filter(name => statSync(name, { throwIfNoEntry: false })?.isFile() === true)
  } catch (error) {
    throw new WrongUse(`${path} could not be read: ${reasonOf(error)}.`)
  }
}

function isSkipped(name: string): boolean {
  return (
    (name.startsWith(".") && name !== "..") || name === "node_modules" || name === "__pycache__"
  )
}

function remarksOn(request: Request, isSyntaxOnly: boolean): readonly Remark[] {
  try {
    const programs = programsOf(request)
    return programs.flatMap(program => remarksOnProgram(program, request, isSyntaxOnly))
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error
    const { path } = request
    return [{ path, line: 1, level: "error", id: "unreadable", message: error.message }]
  }
}

function remarksOnProgram(
  program: Program,
  { path, words }: Request,
  isSyntaxOnly: boolean,
): readonly Remark[] {
  const { source, filename } = program.request
  const above = program.place?.line ?? 0
  const remarks: Remark[] = []
  const compiled = compileSource(source, { filename })
  if ("error" in compiled) {
    const { range, message: text, type } = compiled.error
    // Our table of character names is shorter than Unicode's, so this need not be a mistake.
    const isOurs = text.endsWith("unknown Unicode character name")
    const [level, id] = isOurs
      ? (["info", "unknown-character-name"] as const)
      : (["error", "syntax-error"] as const)
    remarks.push({ path, line: above + range.line, level, id, message: `${type}: ${text}` })
  }
  if (isSyntaxOnly) return remarks
  const { options, diagnostics } = parseBlock(source)
  for (const diagnostic of diagnostics) {
    const { level, key, range } = diagnostic
    const line = above + (range?.line ?? 1)
    remarks.push({ path, line, level, id: key, message: sentence(diagnostic, words) })
  }
  if (expects(options)) remarks.push(...unmet(program, { path, above, options, words }))
  return remarks
}

function expects(options: BlockOptions): boolean {
  const { "expect-output": output, "expect-time": time, "expect-outcome": outcome } = options
  return output.length > 0 || time !== null || outcome !== null
}

function unmet(
  program: Program,
  of: {
    readonly path: string
    readonly above: number
    readonly options: BlockOptions
    readonly words: Locale
  },
): readonly Remark[] {
  const { request } = withSiblings(program)
  const facts = runFactsOf(runToEnd({ ...request, isRecording: false }))
  const verdicts = facts === null ? [] : verdictsOf(of.options, facts)
  return verdicts
    .filter(verdict => !verdict.isMet)
    .map(({ option, key, params }) => {
      const lines = request.source.split("\n")
      const line = lines.findIndex(text => text.replace(/\s/g, "").startsWith(`#|${option}:`))
      // No-break spaces are for pages; in a terminal they hide from searches.
      const message = of.words.text(key, params).replaceAll("\u00a0", " ")
      return { path: of.path, line: of.above + line + 1, level: "error", id: option, message }
    })
}

function sentence({ key, params }: Diagnostic, words: Locale): string {
  return isMessageKey(key) ? words.text(key, params) : key
}
