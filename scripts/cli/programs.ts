/**
 * The programs in a file: the file itself, or each simulation of a note. A program brings its own
 * options in `#|` lines at its top; what the command line says goes before them.
 */
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import type { Locale } from "../../src/locale"
import { isMessageKey } from "../../src/locale"
import { type BlockOptions, parseBlock } from "../../src/notes/block-options"
import { blockKind, codeBlocks } from "../../src/notes/code-blocks"
import { networkRequest } from "../../src/notes/network-request"
import { modulesFor, noteModules } from "../../src/notes/note-modules"
import { defaultLimits } from "../../src/runtime/limits"
import type { SimulationRequest } from "../../src/trace/simulation"
import type { Request, RunOptions } from "./options"
import { siblingsOf } from "./siblings"
import { WrongUse } from "./verb"

/** A program to run. */
export interface Program {
  readonly request: SimulationRequest
  /** Where it stands in its note, or null for a file that is a program. */
  readonly place: Place | null
  readonly options: BlockOptions
  /** What in the block's options could not be understood, as sentences. */
  readonly warnings: readonly string[]
}

/** A simulation's place in its note. */
export interface Place {
  /** Its title, or "Line 12" where it has none. */
  readonly title: string
  /** Line of its opening fence, from 1. */
  readonly line: number
}

/** The programs in the file that was asked for; at least one. */
export function programsIn(request: Request): readonly Program[] {
  const programs = programsOf(request)
  if (programs.length === 0) throw new WrongUse(`${request.path} holds no simulation.`)
  return programs.map(withSiblings)
}

/** The program with the files beside it; looking for them takes longer than reading the program. */
export function withSiblings(program: Program): Program {
  const { request, place } = program
  if (place !== null) return program
  const modules = siblingsOf(request.filename, request.source)
  return { ...program, request: { ...request, modules } }
}

/** The programs in a file; a note may have none. */
export function programsOf({ path, run, words }: Request): readonly Program[] {
  if (/\.py$/i.test(path)) {
    return [{ ...readProgram(readText(path), { filename: path, run, words }), place: null }]
  }
  if (/\.md$/i.test(path)) return simulationsIn(path, run, words)
  throw new WrongUse(`${path} is neither a Python file (.py) nor a note (.md).`)
}

/** The text of a file; says what is wrong where there is none. */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path)
    const decoder = new TextDecoder(encodingOf(path, bytes), { fatal: true })
    return decoder.decode(bytes).replace(/\r\n?/g, "\n")
  } catch (error) {
    throw new WrongUse(`${path} could not be read: ${reasonOf(error)}.`)
  }
}

/** UTF-8, unless one of a program's first two lines declares another encoding (PEP 263). */
function encodingOf(path: string, bytes: Buffer): string {
  if (!/\.py$/i.test(path)) return "utf-8"
  const [first = "", second = ""] = bytes.toString("latin1", 0, 400).split(/\r\n?|\n/)
  const declared = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/
  const found =
    declared.exec(first) ?? (/^[ \t\f]*(#|$)/.test(first) ? declared.exec(second) : null)
  return (found?.[1] ?? "utf-8")
    .toLowerCase()
    .replaceAll("_", "-")
    .replace(/^utf-8-sig$/, "utf-8")
    .replace(/^latin-1$/, "latin1")
}

/** Why a file or folder could not be read. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "ENOENT") return "there is no such file"
  if (code === "EISDIR") return "it is a folder"
  if (code === "ERR_ENCODING_NOT_SUPPORTED") return "its encoding is not known"
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not UTF-8 text"
  return code || String(error)
}

function simulationsIn(path: string, run: RunOptions, words: Locale): readonly Program[] {
  const text = readText(path)
  const modules = noteModules(text)
  const filename = `${basename(path).replace(/\.md$/i, "")}.py`
  const blocks = codeBlocks(text).filter(block => blockKind(block) === "simulation")
  return blocks.map(({ source, line }) => {
    const program = readProgram(source, { filename, run, words })
    const place = { title: program.options.title ?? `Line ${line}`, line }
    const request = { ...program.request, modules: modulesFor(source, modules) }
    return { ...program, request, place }
  })
}

/** A program by its own options and those of the command line. */
function readProgram(
  source: string,
  { filename, run, words }: { filename: string; run: RunOptions; words: Locale },
): Omit<Program, "place"> {
  const { options, diagnostics } = parseBlock(source)
  const limits = Object.fromEntries(
    options.limit.map(({ kind, value }) => [kind, Math.min(value, defaultLimits[kind])]),
  )
  const request = {
    source,
    filename,
    seed: run.seed ?? options.seed,
    cost: run.cost ?? options.cost,
    input: options.input,
    disk: options.disk,
    signals: options.signal,
    isDebugging: run.isDebugging || options.debug,
    isEager: run.isEager || options.eager,
    network: networkRequest(options),
    limits: { ...limits, ...run.limits },
  }
  const warnings = diagnostics.map(({ key, params, range }) => {
    const warning = isMessageKey(key) ? words.text(key, params) : key
    return range ? words.text("option-warning-line", { line: range.line, warning }) : warning
  })
  return { request, options, warnings }
}
