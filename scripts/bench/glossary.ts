/**
 * How long the glossary of a large vault takes: reading all notes, making entries and what finds
 * them, counting uses, then one change. All is done in the steps in which the plugin does it, and
 * the slices are those of the plugin: a new one begins after some milliseconds.
 */
import type { Glossary } from "../../src/glossary/glossary"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { median, millisOf } from "./measure"
import { studyVault, type VaultNote, type VaultSize } from "./study-vault"

/** Milliseconds after which a slice ends, as in the plugin. */
const slice = 3

/**
 * What was measured, in milliseconds of processor time, that of the engine's helpers (collecting
 * garbage, compiling) included, where nothing else is said.
 */
export interface GlossaryPace {
  readonly reading: number
  /** Merging the definitions and learning the names. */
  readonly entries: number
  /** Counting uses, and finding what is used and not defined. */
  readonly counting: number
  /** All of that together. */
  readonly work: number
  /**
   * The same by the clock: what the app's own thread is kept from other things, while the helpers
   * work beside it. Only on an idle machine is that the plugin's alone.
   */
  readonly blocking: number
  /** The longest slice of all of that, by the clock too: what a person may notice. */
  readonly longestSlice: number
  /** A changed paragraph until the uses are right again. */
  readonly change: number
  /** A changed text of a definition, until the same. */
  readonly definition: number
  /** A new term, until the same. */
  readonly newTerm: number
  /** Finding the terms in one paragraph, as for a key that is pressed. */
  readonly paragraph: number
}

/** Measures a vault of that size: the least of several tries. */
export function glossaryPace(size: VaultSize, tries: number): GlossaryPace {
  const vault = studyVault(size)
  const paces = Array.from({ length: tries }, () => paceOf(vault))
  // Other programs on the machine only ever add to a number.
  const least = (of: (pace: GlossaryPace) => number): number => Math.min(...paces.map(of))
  return {
    reading: least(pace => pace.reading),
    entries: least(pace => pace.entries),
    counting: least(pace => pace.counting),
    work: least(pace => pace.work),
    blocking: least(pace => pace.blocking),
    longestSlice: least(pace => pace.longestSlice),
    change: least(pace => pace.change),
    definition: least(pace => pace.definition),
    newTerm: least(pace => pace.newTerm),
    paragraph: least(pace => pace.paragraph),
  }
}

function paceOf(vault: readonly VaultNote[]): GlossaryPace {
  const index = new GlossaryIndex()
  const reading = sliced(reads(vault, index))
  const entries = sliced(makes(index))
  const glossary = index.glossary(noChoices)
  const counting = sliced(glossary.counting())
  const parts = [reading, entries, counting]
  return {
    reading: reading.total,
    entries: entries.total,
    counting: counting.total,
    work: sum(parts.map(part => part.total)),
    blocking: sum(parts.map(part => part.blocking)),
    longestSlice: Math.max(...parts.map(part => part.longest)),
    change: median(vault.slice(0, 9).map(note => changeOf(note, index))),
    definition: median(vault.slice(0, 9).map(note => definitionOf(note, index))),
    newTerm: median([..."abcdefghi"].map((sign, at) => newTermOf(sign, vault[at], index))),
    paragraph: paragraphOf(vault, glossary),
  }
}

function* reads(vault: readonly VaultNote[], index: GlossaryIndex): Generator<void> {
  for (const { path, text } of vault) yield void index.setNote(path, text)
}

function* makes(index: GlossaryIndex): Generator<void> {
  const glossary = yield* index.making(noChoices)
  yield* glossary.preparing()
}

function changeOf({ path, text }: VaultNote, index: GlossaryIndex): number {
  return settingOf({ path, text: `${text}\n\nMais uma frase.` }, index)
}

function definitionOf({ path, text }: VaultNote, index: GlossaryIndex): number {
  return settingOf({ path, text: text.replace("**: ", "**: e também ") }, index)
}

function newTermOf(sign: string, note: VaultNote | undefined, index: GlossaryIndex): number {
  const text = `${note?.text ?? ""}\n\n- **Novidade ${sign.repeat(3)}**: uma coisa.`
  return settingOf({ path: note?.path ?? "", text }, index)
}

function settingOf({ path, text }: VaultNote, index: GlossaryIndex): number {
  return millisOf(() => {
    index.setNote(path, text)
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

/** How long steps were together, and by the clock: together, and the longest slice of them. */
interface SlicesPace {
  readonly total: number
  readonly blocking: number
  readonly longest: number
}

/** Takes steps in slices, as the plugin does. */
function sliced(steps: Iterator<void>): SlicesPace {
  const slices: number[] = []
  const total = millisOf(() => {
    for (let isDone = false; !isDone; ) {
      const start = performance.now()
      do isDone = steps.next().done === true
      while (!isDone && performance.now() < start + slice)
      slices.push(performance.now() - start)
    }
  })
  return { total, blocking: sum(slices), longest: Math.max(...slices) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
