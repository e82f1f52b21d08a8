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

function modulePath(block: CodeBlock): string | null {
  if (blockKind(block) !== "simulation") return null
  const { module } = parseBlock(block.source).options
  return module === null ? null : `${module.replaceAll(".", "/")}.py`
}
