/**
 * A part of the world as a tree of chunks of 32. A frozen section never changes; a draft of it
 * copies a chunk the first time it writes into it and shares all the others, so keeping hundreds of
 * moments costs what differs between them. Chunks know the draft that made them: that one may write
 * in place until it is frozen. Ids may have gaps; a chunk that becomes empty is dropped.
 */
import { assert } from "../base/assert"
import type { Section } from "./world"

const BITS = 5
const WIDTH = 1 << BITS
const MASK = WIDTH - 1

/** Who may write into a chunk; compared by identity only. */
interface Pen {
  readonly isPen: true
}

interface Leaf<T> {
  readonly isLeaf: true
  readonly pen: Pen
  readonly items: (T | undefined)[]
}

interface Branch<T> {
  readonly isLeaf: false
  readonly pen: Pen
  readonly children: (Chunk<T> | undefined)[]
}

type Chunk<T> = Leaf<T> | Branch<T>

/** The tree under a section; `levels` branches lie above its leaves. */
interface Tree<T> {
  readonly root: Chunk<T> | undefined
  readonly levels: number
}

/** A frozen section. `version` counts the changes since the start of the recording. */
export class ChunkedSection<T extends object> implements Section<T> {
  private all: readonly T[] | null = null

  constructor(
    readonly version: number,
    readonly size: number,
    private readonly tree: Tree<T>,
  ) {}

  get(id: number): T | undefined {
    return itemAt(this.tree, id)
  }

  values(): Iterable<T> {
    this.all ??= collect(this.tree.root, [])
    return this.all
  }

  /** A writable copy; this section stays as it is. */
  draft(): SectionDraft<T> {
    return new SectionDraft(this, this.tree)
  }
}

/** A section that nothing has been put into. */
export function emptySection<T extends object>(): ChunkedSection<T> {
  return new ChunkedSection<T>(0, 0, { root: undefined, levels: 0 })
}

/** Fills in what is different on a copy. */
export type Change<T> = (copy: { -readonly [Key in keyof T]: T[Key] }) => void

/** A section being changed. After `freeze` it must not be written to again. */
export class SectionDraft<T extends object> {
  private pen: Pen | null = { isPen: true }
  /** Items that were written here and that nobody else has seen. */
  private readonly own = new Set<number>()
  private version: number
  private size: number

  constructor(
    private readonly origin: ChunkedSection<T>,
    private tree: Tree<T>,
  ) {
    this.version = origin.version
    this.size = origin.size
  }

  get(id: number): T | undefined {
    return itemAt(this.tree, id)
  }

  set(id: number, item: T): void {
    assert(this.pen !== null && id >= 0, "A frozen section, or a negative id, cannot be written.")
    if (this.get(id) === undefined) this.size++
    this.own.add(id)
    this.version++
    let { root, levels } = this.tree
    while (id >= WIDTH << (BITS * levels)) {
      if (root) root = { isLeaf: false, pen: this.pen, children: [root] }
      levels++
    }
    this.tree = { root: withItem(root, levels, { id, item, pen: this.pen }), levels }
  }

  /** Changes an item if it is there: a copy of it at first, then that copy. */
  change(id: number, change: Change<T>): void {
    assert(this.pen !== null, "An item of a frozen section cannot change.")
    const item = this.get(id)
    if (item === undefined) return
    if (this.own.has(id)) {
      change(item)
      this.version++
      return
    }
    const copy = { ...item }
    change(copy)
    this.set(id, copy)
  }

  delete(id: number): void {
    assert(this.pen !== null, "A frozen section cannot lose an item.")
    const { root, levels } = this.tree
    if (!root || this.get(id) === undefined) return
    this.size--
    this.own.delete(id)
    this.version++
    this.tree = { root: withoutItem(root, levels, { id, pen: this.pen }), levels }
  }

  /** Ends the writing; answers the original section when nothing was written. */
  freeze(): ChunkedSection<T> {
    this.pen = null
    if (this.version === this.origin.version) return this.origin
    return new ChunkedSection(this.version, this.size, this.tree)
  }
}

function itemAt<T>(tree: Tree<T>, id: number): T | undefined {
  if (id < 0 || id >= WIDTH << (BITS * tree.levels)) return undefined
  let chunk = tree.root
  for (let level = tree.levels; chunk && !chunk.isLeaf; level--) {
    chunk = chunk.children[(id >> (BITS * level)) & MASK]
  }
  return chunk?.items[id & MASK]
}

interface Writing<T> {
  readonly id: number
  readonly item: T
  readonly pen: Pen
}

function withItem<T>(chunk: Chunk<T> | undefined, level: number, write: Writing<T>): Chunk<T> {
  const { id, item, pen } = write
  if (level === 0) {
    const leaf = writableLeaf(chunk?.isLeaf ? chunk : undefined, pen)
    leaf.items[id & MASK] = item
    return leaf
  }
  const branch = writableBranch(chunk?.isLeaf ? undefined : chunk, pen)
  const place = (id >> (BITS * level)) & MASK
  branch.children[place] = withItem(branch.children[place], level - 1, write)
  return branch
}

function withoutItem<T>(
  chunk: Chunk<T>,
  level: number,
  erase: { readonly id: number; readonly pen: Pen },
): Chunk<T> | undefined {
  const { id, pen } = erase
  if (chunk.isLeaf) {
    const leaf = writableLeaf(chunk, pen)
    leaf.items[id & MASK] = undefined
    return leaf.items.every(isAbsent) ? undefined : leaf
  }
  const branch = writableBranch(chunk, pen)
  const place = (id >> (BITS * level)) & MASK
  const child = branch.children[place]
  if (child) branch.children[place] = withoutItem(child, level - 1, erase)
  return branch.children.every(isAbsent) ? undefined : branch
}

function writableLeaf<T>(leaf: Leaf<T> | undefined, pen: Pen): Leaf<T> {
  if (leaf?.pen === pen) return leaf
  return { isLeaf: true, pen, items: leaf ? leaf.items.slice() : [] }
}

function writableBranch<T>(branch: Branch<T> | undefined, pen: Pen): Branch<T> {
  if (branch?.pen === pen) return branch
  return { isLeaf: false, pen, children: branch ? branch.children.slice() : [] }
}

function isAbsent(value: unknown): boolean {
  return value === undefined
}

function collect<T>(chunk: Chunk<T> | undefined, into: T[]): T[] {
  if (chunk?.isLeaf) {
    for (const item of chunk.items) if (item !== undefined) into.push(item)
  } else if (chunk) {
    for (const child of chunk.children) collect(child, into)
  }
  return into
}
