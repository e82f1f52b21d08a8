/**
 * How long the glossary of a large vault takes: reading all notes, handing out entries, counting
 * uses, then one change. Work is done in the steps in which the plugin does it, and the slices are
 * those of the plugin: a new one begins after some milliseconds.
 */
import type { Glossary } from "../../src/glossary/glossary"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { median, millisOf } from "./measure"
import { studyVault, type VaultNote } from "./study-vault"

/** Milliseconds after which a slice ends, as in the plugin. */
const slice = 5

/** What was measured, in milliseconds of processor time. */
export interface GlossaryPace {
  readonly reading: number
  /** Merging the definitions and learning the names, which happens at once. */
  readonly entries: number
  readonly counting: number
  /** The longest slice of reading and counting. */
  readonly longestSlice: number
  /** A changed paragraph until the uses are right again. */
  readonly change: number
  /** Finding the terms in one paragraph, as for a key that is pressed. */
  readonly paragraph: number
}

/** Measures a vault of so many notes, with half as many terms again. */
export function glossaryPace(notes: number): GlossaryPace {
  const vault = studyVault({ notes, terms: (notes * 3) / 2 })
  const index = new GlossaryIndex()
  const reading = sliced(reads(vault, index))
  const entries = millisOf(() => void index.glossary(noChoices).matcher)
  const glossary = index.glossary(noChoices)
  const counting = sliced(glossary.counting())
  return {
    reading: reading.total,
    entries,
    counting: counting.total,
    longestSlice: Math.max(reading.longest, counting.longest),
    change: median(vault.slice(0, 9).map(note => changeOf(note, index))),
    paragraph: paragraphOf(vault, glossary),
  }
}

function* reads(vault: readonly VaultNote[], index: GlossaryIndex): Generator<void> {
  for (const { path, text } of vault) yield void index.setNote(path, text)
}

function changeOf({ path, text }: VaultNote, index: GlossaryIndex): number {
  return millisOf(() => {
    index.setNote(path, `${text}\n\nMais uma frase.`)
    for (const step of index.glossary(noChoices).counting()) void step
  })
}

function paragraphOf(vault: readonly VaultNote[], { matcher }: Glossary): number {
  const paragraphs = vault.slice(0, 20).flatMap(note => note.text.split("\n\n"))
  const all = millisOf(() => {
    for (const paragraph of paragraphs) matcher.find(paragraph)
  })
  return all / paragraphs.length
}

/** Takes steps in slices, as the plugin does; how long they were together, and the longest. */
function sliced(steps: Iterator<void>): { readonly total: number; readonly longest: number } {
  const slices: number[] = []
  for (let isDone = false; !isDone; ) {
    const took = millisOf(() => {
      const end = performance.now() + slice
      do isDone = steps.next().done === true
      while (!isDone && performance.now() < end)
    })
    slices.push(took)
  }
  return { total: slices.reduce((sum, each) => sum + each, 0), longest: Math.max(...slices) }
}
