/**
 * The uses of all entries in many notes, grouped by entry. A group of notes that differs from an
 * earlier one in a few is made from the earlier one: only what differs is looked at again, and
 * lists of uses are shared until they change. Made step by step, one note each, so that it can be
 * spread over idle time.
 */
import type { EntryId } from "./entry"
import type { IndexedNote, NameKind } from "./indexed-note"
import { comparePaths } from "./note-order"
import type { TermMatcher } from "./occurrences"
import type { Use } from "./uses"

/** Uses by entry; never changes. */
export class UseIndex {
  constructor(
    readonly matcher: TermMatcher,
    /** The notes it knows, by path. */
    readonly notes: readonly IndexedNote[],
    readonly byEntry: ReadonlyMap<EntryId, readonly Use[]>,
  ) {}

  /** The uses of an entry by path and line, also those inside its own definitions. */
  of(entry: EntryId): readonly Use[] {
    return this.byEntry.get(entry) ?? []
  }
}

/** What `findUses` goes by. */
export interface UseSources {
  /** Each kind of names has a matcher of its own, whose finds the notes keep. */
  readonly kind: NameKind
  readonly matcher: TermMatcher
  /** By path. */
  readonly notes: readonly IndexedNote[]
  /** Uses found before, perhaps in other notes or by another matcher; shortens the work. */
  readonly known: UseIndex | null
}

/** Finds all uses; each step is the work on one note. */
export function* findUses({ kind, matcher, notes, known }: UseSources): Generator<void, UseIndex> {
  const start = known?.matcher === matcher ? known : new UseIndex(matcher, [], new Map())
  const draft = new UseDraft(start)
  for (const { before, after } of differences(start.notes, notes)) {
    if (before) draft.remove(before.path, before.uses(kind, matcher))
    if (after) draft.add(after.path, after.uses(kind, matcher))
    yield
  }
  return new UseIndex(matcher, notes, draft.byEntry)
}

/** Uses by entry while they are being found. */
class UseDraft {
  readonly byEntry: Map<EntryId, readonly Use[]>
  /** Lists made here, which nobody else holds yet: they may be changed. */
  private readonly own = new Map<EntryId, Use[]>()

  /** The last path that has uses here; what comes after it is added at the ends. */
  private lastPath: string

  constructor({ byEntry, notes }: UseIndex) {
    this.byEntry = new Map(byEntry)
    this.lastPath = notes[notes.length - 1]?.path ?? ""
  }

  remove(path: string, uses: readonly Use[]): void {
    for (const entry of new Set(uses.map(use => use.entry))) {
      const list = this.listOf(entry)
      const from = firstBeyond(list, each => comparePaths(each, path) < 0)
      list.splice(from, firstBeyond(list, each => comparePaths(each, path) <= 0) - from)
    }
  }

  add(path: string, uses: readonly Use[]): void {
    const isLast = comparePaths(this.lastPath, path) <= 0
    if (isLast) this.lastPath = path
    for (const use of uses) {
      const list = this.listOf(use.entry)
      if (isLast) list.push(use)
      else
        list.splice(
          firstBeyond(list, each => comparePaths(each, path) <= 0),
          0,
          use,
        )
    }
  }

  private listOf(entry: EntryId): Use[] {
    const own = this.own.get(entry)
    if (own) return own
    const copy = [...(this.byEntry.get(entry) ?? [])]
    this.own.set(entry, copy)
    this.byEntry.set(entry, copy)
    return copy
  }
}

/** Index of the first use (they are ordered by path) whose path is not before the place sought. */
function firstBeyond(uses: readonly Use[], isBefore: (path: string) => boolean): number {
  let [low, high] = [0, uses.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(uses[middle]?.path ?? "")) low = middle + 1
    else high = middle
  }
  return low
}

interface Difference {
  readonly before: IndexedNote | null
  readonly after: IndexedNote | null
}

/** The notes that are only in one of two lists, or in another version; both are ordered by path. */
function* differences(
  before: readonly IndexedNote[],
  after: readonly IndexedNote[],
): Generator<Difference> {
  let index = 0
  for (const note of after) {
    let old = before[index]
    for (; old && comparePaths(old.path, note.path) < 0; old = before[++index])
      yield { before: old, after: null }
    const known = old?.path === note.path ? old : null
    if (known) index++
    if (known !== note) yield { before: known, after: note }
  }
  for (const old of before.slice(index)) yield { before: old, after: null }
}
