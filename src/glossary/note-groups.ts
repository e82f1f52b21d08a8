/**
 * What many notes hold, grouped by name: the uses of each entry, the phrases that are set apart. A
 * group of notes that differs from an earlier one in a few is made from the earlier one: only what
 * differs is looked at again, and lists are shared until they change. Made step by step, one note
 * each, so that it can be spread over idle time.
 */
import type { IndexedNote } from "./indexed-note"
import { comparePaths } from "./note-order"
import type { NotePlace } from "./uses"

/** Finds of notes by name; never changes. */
export class NoteGroups<Item extends NotePlace> {
  constructor(
    /** The notes it knows, in their order, and what each holds. */
    readonly notes: readonly IndexedNote[] = [],
    readonly lists: readonly (readonly Item[])[] = [],
    readonly byName: ReadonlyMap<string, readonly Item[]> = new Map(),
    /** What found them: as long as it is the same, each note holds the same. */
    readonly finder: unknown = null,
  ) {}

  /** What the notes hold under a name, by path and line. */
  of(name: string): readonly Item[] {
    return this.byName.get(name) ?? []
  }
}

/** What `groupNotes` goes by. */
export interface GroupSources<Item extends NotePlace> {
  /** In their order. */
  readonly notes: readonly IndexedNote[]
  /** What a note holds, by line; the same object as long as nothing changes. */
  readonly itemsOf: (note: IndexedNote) => readonly Item[]
  readonly nameOf: (item: Item) => string
  /** What was grouped before, perhaps of other notes; shortens the work. */
  readonly known: NoteGroups<Item>
  /** What finds the items, unless it is the notes alone. */
  readonly finder: unknown
}

/** Groups what the notes hold; each step is the work on one note. */
export function* groupNotes<Item extends NotePlace>(
  sources: GroupSources<Item>,
): Generator<void, NoteGroups<Item>> {
  const { notes, itemsOf, nameOf, known, finder } = sources
  const isSameFinder = known.finder === finder
  const draft = new Draft(known, nameOf)
  const lists: (readonly Item[])[] = []
  let index = 0
  const removeNext = (): void => {
    draft.remove(known.notes[index]?.path ?? "", known.lists[index] ?? [])
    index++
  }
  for (const note of notes) {
    while (isBefore(known.notes[index], note)) {
      removeNext()
      yield
    }
    const knownItems = known.lists[index]
    if (isSameFinder && knownItems && known.notes[index] === note) {
      lists.push(knownItems)
      index++
      continue
    }
    const items = itemsOf(note)
    lists.push(items)
    const isKnown = known.notes[index]?.path === note.path
    if (isKnown && knownItems === items) index++
    else {
      if (isKnown) removeNext()
      draft.add(note.path, items)
      yield
    }
  }
  while (index < known.notes.length) removeNext()
  return new NoteGroups(notes, lists, draft.byName, finder)
}

function isBefore(known: IndexedNote | undefined, note: IndexedNote): boolean {
  return known !== undefined && comparePaths(known.path, note.path) < 0
}

/** Groups while they are being made. */
class Draft<Item extends NotePlace> {
  readonly byName: Map<string, readonly Item[]>
  /** Lists made here, which nobody else holds yet: they may be changed. */
  private readonly own = new Map<string, Item[]>()
  /** The last path that has items here; what comes after it is added at the ends. */
  private lastPath: string

  constructor(
    { byName, notes }: NoteGroups<Item>,
    private readonly nameOf: (item: Item) => string,
  ) {
    this.byName = new Map(byName)
    this.lastPath = notes[notes.length - 1]?.path ?? ""
  }

  remove(path: string, items: readonly Item[]): void {
    for (const name of new Set(items.map(this.nameOf))) {
      const list = this.listOf(name)
      const from = firstBeyond(list, each => comparePaths(each, path) < 0)
      list.splice(from, firstBeyond(list, each => comparePaths(each, path) <= 0) - from)
      if (list.length > 0) continue
      this.own.delete(name)
      this.byName.delete(name)
    }
  }

  add(path: string, items: readonly Item[]): void {
    const isLast = comparePaths(this.lastPath, path) <= 0
    if (isLast) this.lastPath = path
    for (const item of items) {
      const list = this.listOf(this.nameOf(item))
      if (isLast) list.push(item)
      else
        list.splice(
          firstBeyond(list, each => comparePaths(each, path) <= 0),
          0,
          item,
        )
    }
  }

  private listOf(name: string): Item[] {
    const own = this.own.get(name)
    if (own) return own
    const copy = [...(this.byName.get(name) ?? [])]
    this.own.set(name, copy)
    this.byName.set(name, copy)
    return copy
  }
}

/** Index of the first item (they are ordered by path) whose path is not before the place sought. */
function firstBeyond(items: readonly NotePlace[], isBefore: (path: string) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(items[middle]?.path ?? "")) low = middle + 1
    else high = middle
  }
  return low
}
