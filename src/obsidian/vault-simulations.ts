/**
 * The simulations of the study notes, by the terms they show. Read from the texts that the glossary
 * holds anyhow, when somebody first asks; a note that did not change is not read again.
 */
import type { Entry, EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import type { Note } from "../glossary/indexed-note"
import { simulationsByEntry } from "../glossary/simulations"
import { noteSimulations } from "../notes/simulations"
import type { NoteSimulation } from "../notes/simulations"
import type { Slicer } from "./slicer"

/** A simulation and the note it stands in. */
export interface VaultSimulation extends NoteSimulation {
  readonly path: string
}

interface ReadNote {
  readonly text: string
  readonly simulations: readonly VaultSimulation[]
}

type ByEntry = ReadonlyMap<EntryId, readonly VaultSimulation[]>

/** Finds simulations by the terms they show. */
export class VaultSimulations {
  private readonly read = new Map<string, ReadNote>()
  private found: { readonly glossary: Glossary; readonly byEntry: Promise<ByEntry> } | null = null

  constructor(private readonly slicer: Slicer) {}

  /** The simulations that show an entry of this glossary, the most telling first. */
  async of(entry: Entry, glossary: Glossary): Promise<readonly VaultSimulation[]> {
    if (this.found?.glossary !== glossary) {
      this.found = { glossary, byEntry: this.find(glossary) }
    }
    return (await this.found.byEntry).get(entry.id) ?? []
  }

  /** Reads in slices what is not known yet. */
  private async find(glossary: Glossary): Promise<ByEntry> {
    const { notes } = glossary
    const isFresh = ({ path, text }: Note): boolean => this.read.get(path)?.text !== text
    await this.slicer.each(notes.filter(isFresh), note => Promise.resolve(this.take(note)))
    const paths = new Set(notes.map(note => note.path))
    for (const path of this.read.keys()) if (!paths.has(path)) this.read.delete(path)
    const all = notes.flatMap(({ path }) => this.read.get(path)?.simulations ?? [])
    return simulationsByEntry(all, glossary)
  }

  private take({ path, text }: Note): void {
    const simulations = noteSimulations(text).map(each => ({ ...each, path }))
    this.read.set(path, { text, simulations })
  }
}
