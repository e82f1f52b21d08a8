/**
 * The blocks of a note that its other blocks can import: those with the option `module`. A dotted
 * name puts the block into a package: `shop.cart` is the file `shop/cart.py`.
 */
import { parseBlock } from "./block-options"
import { blockKind, codeBlocks, type CodeBlock } from "./code-blocks"

/** A block as a file beside the program. */
export interface NoteModule {
  readonly path: string
  readonly source: string
}

/** The modules in a note's text, in order; of several with one name the last counts. */
export function noteModules(text: string): readonly NoteModule[] {
  if (!/#\|[ \t]*module[ \t]*:/i.test(text)) return []
  const modules = new Map<string, NoteModule>()
  for (const block of codeBlocks(text)) {
    const path = modulePath(block)
    if (path !== null) modules.set(path, { path, source: block.source })
  }
  return [...modules.values()]
}

/** The modules a block of the note can import: not itself. */
export function modulesFor(source: string, all: readonly NoteModule[]): readonly NoteModule[] {
  return all.filter(module => module.source !== source)
}

/** The modules whose names stand in a program, or in a module that it names so. */
export function modulesNamed(source: string, all: readonly NoteModule[]): readonly NoteModule[] {
  const words = new Set(wordsOf(source))
  const named = new Set<NoteModule>()
  for (let size = -1; size < named.size; ) {
    size = named.size
    for (const module of modulesFor(source, all)) {
      if (named.has(module) || !words.has(rootOf(module))) continue
      named.add(module)
      for (const word of wordsOf(module.source)) words.add(word)
    }
  }
  return all.filter(module => named.has(module))
}

function rootOf({ path }: NoteModule): string {
  return path.replace(/\.py$/, "").split("/")[0] ?? ""
}

function wordsOf(source: string): readonly string[] {
  return source.split(/[^\p{L}\p{N}_]+/u)
}

function modulePath(block: CodeBlock): string | null {
  if (blockKind(block) !== "simulation") return null
  const { module } = parseBlock(block.source).options
  return module === null ? null : `${module.replaceAll(".", "/")}.py`
}
