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
    private readonly names = new Names<Item>(),
    /** What found them: as long as it is the same, each note holds the same. */
    readonly finder: unknown = null,
  ) {}

  /** What the notes hold under a name, by path and line. */
  of(name: string): readonly Item[] {
    return this.names.get(name) ?? none
  }

  /** What they hold under each name that they have. */
  all(): Iterable<readonly Item[]> {
    return this.names.lists()
  }

  /** A copy to be changed. */
  draft(nameOf: (item: Item) => string): Draft<Item> {
    return new Draft(this.names, this.notes[this.notes.length - 1]?.path ?? "", nameOf)
  }
}

/** One name of so many may differ from an earlier map before all are put into a new one. */
const mostChanged = 1 / 8

const none: readonly never[] = []

/**
 * Lists by name, as those of an earlier map that is shared and a few that differ from them, because
 * a change of one note leaves nearly all as they were. An empty list is a name that went.
 */
class Names<Item> {
  constructor(
    private readonly shared: ReadonlyMap<string, readonly Item[]> = new Map(),
    readonly changed: ReadonlyMap<string, readonly Item[]> = new Map(),
  ) {}

  get(name: string): readonly Item[] | undefined {
    return this.changed.get(name) ?? this.shared.get(name)
  }

  /** In the order in which the names came: what depends on it stays the same, too. */
  *lists(): Generator<readonly Item[]> {
    for (const [name, list] of this.shared) {
      const now = this.changed.get(name) ?? list
      if (now.length > 0) yield now
    }
    for (const [name, list] of this.changed) {
      if (list.length > 0 && !this.shared.has(name)) yield list
    }
  }

  /** The same with other lists that differ. */
  with(changed: ReadonlyMap<string, readonly Item[]>): Names<Item> {
    const { shared } = this
    if (shared.size === 0) return new Names(changed)
    if (changed.size <= shared.size * mostChanged) return new Names(shared, changed)
    const all = new Map(shared)
    for (const [name, list] of changed) {
      if (list.length > 0) all.set(name, list)
      else all.delete(name)
    }
    return new Names(all)
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
  const draft = known.draft(nameOf)
  const lists: (readonly Item[])[] = []
  let index = 0
  const removeNext = (): void => {
    draft.remove(known.notes[index]?.path ?? "", known.lists[index] ?? [])
    index++
  }
  for (const note of notes) {
    // Nearly all are the same; what they hold is not even touched.
    if (isSameFinder && known.notes[index] === note) {
      lists.push(known.lists[index++] ?? none)
      continue
    }
    while (isBefore(known.notes[index], note)) {
      removeNext()
      yield
    }
    const knownItems = known.lists[index]
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
  return new NoteGroups(notes, lists, draft.finish(), finder)
}

function isBefore(known: IndexedNote | undefined, note: IndexedNote): boolean {
  return known !== undefined && comparePaths(known.path, note.path) < 0
}

/** Groups while they are being made. */
class Draft<Item extends NotePlace> {
  /** The lists that differ from the earlier ones. */
  private readonly changed: Map<string, readonly Item[]>
  /** Those of them that were made here and that nobody else holds yet: they may be changed. */
  private readonly own = new Map<string, Item[]>()

  constructor(
    private readonly names: Names<Item>,
    /** The last path that has items here; what comes after it is added at the ends. */
    private lastPath: string,
    private readonly nameOf: (item: Item) => string,
  ) {
    this.changed = new Map(names.changed)
  }

  /** The groups as they are now; nothing may be changed after that. */
  finish(): Names<Item> {
    return this.names.with(this.changed)
  }

  remove(path: string, items: readonly Item[]): void {
    for (const name of new Set(items.map(this.nameOf))) {
      const list = this.listOf(name)
      const from = firstBeyond(list, each => comparePaths(each, path) < 0)
      list.splice(from, firstBeyond(list, each => comparePaths(each, path) <= 0) - from)
      if (list.length > 0) continue
      this.own.delete(name)
      this.changed.set(name, none)
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
    const copy = [...(this.changed.get(name) ?? this.names.get(name) ?? none)]
    this.own.set(name, copy)
    this.changed.set(name, copy)
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
