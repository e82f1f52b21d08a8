/** The simulations of a note with what joins them to the glossary: names used, terms shown. */
import { parseBlock } from "./block-options"
import { blockKind, codeBlocks } from "./code-blocks"
import { pythonNames } from "./python-names"

/** A block of a note that is shown as a simulation. */
export interface NoteSimulation {
  readonly source: string
  /** Line of the opening fence in the note, from 1. */
  readonly line: number
  /** Its number, from 0, among the blocks of the note with this very source. */
  readonly ordinal: number
  /** The option `title`, else the first line of the program that is no comment. */
  readonly title: string
  /** The terms of the option `shows`. */
  readonly shows: readonly string[]
  /** What each name of the program may be called, each name once (`PythonName.names`). */
  readonly names: readonly (readonly string[])[]
}

/** The simulations of a note, in order. */
export function noteSimulations(text: string): readonly NoteSimulation[] {
  if (!text.includes("asyncio-sim") && !text.includes("#|")) return []
  const counts = new Map<string, number>()
  return codeBlocks(text).flatMap(block => {
    const { source, line } = block
    const ordinal = counts.get(source) ?? 0
    counts.set(source, ordinal + 1)
    if (blockKind(block) !== "simulation") return []
    const { options } = parseBlock(source)
    const title = options.title ?? firstLine(source)
    return [{ source, line, ordinal, title, shows: options.shows, names: namesOf(source) }]
  })
}

/** How many simulations a note has: asked by each of them, so nothing else of them is read. */
export function simulationCount(text: string): number {
  return codeBlocks(text).filter(block => blockKind(block) === "simulation").length
}

function firstLine(source: string): string {
  const lines = source.split("\n").map(line => line.trim())
  return lines.find(line => line !== "" && !line.startsWith("#")) ?? ""
}

function namesOf(source: string): readonly (readonly string[])[] {
  const found = pythonNames(source).map(({ names }) => names)
  return [...new Map(found.map(names => [names.join("\n"), names])).values()]
}
