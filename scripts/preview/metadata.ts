// What Obsidian knows of a note without rendering it: headings, sections, list items, links, tags,
// frontmatter. The cache follows the vault with a delay, as in the app: after `modify` the old answer
// stands until `changed` has fired.
import type { ListItem, Nodes } from "mdast"
import type * as Obsidian from "obsidian"
import { Events } from "./component"
import { readFrontmatter } from "./frontmatter"
import {
  findPieces,
  parseNote,
  plainText,
  spanOf,
  walk,
  type ParsedNote,
  type Place,
  type Section,
} from "./markdown"
import { parentPath } from "./adapter"
import { TFile, type Vault } from "./vault"

function position(node: Nodes): Obsidian.Pos {
  return spanOf(node)
}

/** Line and column of offsets in one text. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return offset => {
    let line = starts.length - 1
    while (line > 0 && (starts[line] ?? 0) > offset) line--
    return { line, col: offset - (starts[line] ?? 0), offset }
  }
}

function blockId(source: string): string | undefined {
  return /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(source)?.[1]
}

function sectionCache(section: Section): Obsidian.SectionCache {
  const id = blockId(section.source)
  return { type: section.type, position: section.span, ...(id === undefined ? {} : { id }) }
}

function taskMark(item: ListItem, text: string): string | undefined {
  const { start } = spanOf(item)
  const line = text.slice(start.offset, start.offset + 200).split("\n")[0] ?? ""
  return /^(?:[-*+]|\d+[.)])\s+\[(.)\]\s/.exec(line)?.[1]
}

function listItems(parsed: ParsedNote): Obsidian.ListItemCache[] {
  const found: Obsidian.ListItemCache[] = []
  const visit = (node: Nodes, parent: number) => {
    if (!("children" in node)) return
    for (const child of node.children) {
      if (child.type !== "listItem") {
        visit(child, child.type === "list" && parent === none ? -spanOf(child).start.line : parent)
        continue
      }
      const task = taskMark(child, parsed.text)
      const ownParent = parent === none ? -spanOf(node).start.line : parent
      const extra = task === undefined ? {} : { task }
      found.push({ position: firstParagraph(child), parent: ownParent, ...extra })
      visit(child, spanOf(child).start.line)
    }
  }
  visit(parsed.root, none)
  return found
}

// The parent of a top-level item is minus the list's first line; this marks "no item above".
const none = Number.NEGATIVE_INFINITY

function firstParagraph(item: ListItem): Obsidian.Pos {
  const { start, end } = spanOf(item)
  const [first, second] = item.children
  return { start, end: first && second ? spanOf(first).end : end }
}

function textNodes(parsed: ParsedNote): Nodes[] {
  return [...walk(parsed.root)].filter(node => node.type === "text")
}

interface Inline {
  readonly links: Obsidian.LinkCache[]
  readonly embeds: Obsidian.EmbedCache[]
  readonly tags: Obsidian.TagCache[]
}

function inlinePieces(parsed: ParsedNote): Inline {
  const place = placeFinder(parsed.text)
  const result: Inline = { links: [], embeds: [], tags: [] }
  for (const node of textNodes(parsed)) {
    const { start, end } = spanOf(node)
    const source = parsed.text.slice(start.offset, end.offset)
    for (const { piece, from, to } of findPieces(source)) {
      const original = source.slice(from, to)
      const pos = { start: place(start.offset + from), end: place(start.offset + to) }
      if (piece.kind === "tag") result.tags.push({ tag: piece.tag, position: pos })
      if (piece.kind !== "link" && piece.kind !== "embed") continue
      const displayText = piece.display ?? piece.target
      const reference = { link: piece.target, original, displayText, position: pos }
      if (piece.kind === "link") result.links.push(reference)
      else result.embeds.push(reference)
    }
  }
  return result
}

function markdownLinks(parsed: ParsedNote): Obsidian.LinkCache[] {
  const links: Obsidian.LinkCache[] = []
  for (const node of walk(parsed.root)) {
    if (node.type !== "link" || /^[a-z][a-z0-9+.-]*:/i.test(node.url)) continue
    const { start, end } = spanOf(node)
    const original = parsed.text.slice(start.offset, end.offset)
    const link = decodeURI(node.url).replace(/\.md(?=$|#)/, "")
    links.push({ link, original, displayText: plainText(node), position: position(node) })
  }
  return links
}

/** The cache of one note. Parts that would be empty are absent, as in the app. */
export function metadataOf(text: string): Obsidian.CachedMetadata {
  const parsed = parseNote(text)
  const inline = inlinePieces(parsed)
  const frontmatter = readFrontmatter(text)
  const yaml = parsed.sections.find(section => section.type === "yaml")
  const headings = parsed.sections.flatMap(({ node }) =>
    node.type === "heading"
      ? [{ heading: plainText(node).trim(), level: node.depth, position: position(node) }]
      : [],
  )
  const sections = parsed.sections.map(sectionCache)
  const parts: Obsidian.CachedMetadata = {
    links: [...inline.links, ...markdownLinks(parsed)],
    embeds: inline.embeds,
    tags: inline.tags,
    headings,
    sections,
    listItems: listItems(parsed),
  }
  const present = Object.entries(parts).filter(([, list]: [string, unknown[]]) => list.length > 0)
  const cache: Obsidian.CachedMetadata = Object.fromEntries(present)
  if (frontmatter) cache.frontmatter = frontmatter
  if (yaml) cache.frontmatterPosition = yaml.span
  const blocks = blockCaches(sections)
  if (Object.keys(blocks).length > 0) cache.blocks = blocks
  return cache
}

function blockCaches(sections: Obsidian.SectionCache[]): Record<string, Obsidian.BlockCache> {
  const named = sections.flatMap(({ id, position }) => (id === undefined ? [] : [{ id, position }]))
  return Object.fromEntries(named.map(block => [block.id, block]))
}

/** The path part of a link: without heading or block. */
export const getLinkpath: typeof Obsidian.getLinkpath = linktext => parseLinktext(linktext).path

/** A link's path and what comes after `#`, the `#` included. */
export const parseLinktext: typeof Obsidian.parseLinktext = linktext => {
  const hash = linktext.indexOf("#")
  if (hash === -1) return { path: linktext, subpath: "" }
  return { path: linktext.slice(0, hash), subpath: linktext.slice(hash) }
}

/** The metadata of all notes; `changed` comes after the vault's `modify`, asynchronously. */
export class MetadataCache extends Events {
  readonly resolvedLinks: Record<string, Record<string, number>> = {}
  readonly unresolvedLinks: Record<string, Record<string, number>> = {}
  private readonly caches = new Map<string, Obsidian.CachedMetadata>()
  private readonly vault: Vault
  private readonly pending = new Set<TFile>()
  private timer: number | null = null

  constructor(vault: Vault) {
    super()
    this.vault = vault
    vault.on("create", (file: unknown) => this.onWritten(file))
    vault.on("modify", (file: unknown) => this.onWritten(file))
    vault.on("delete", (file: unknown) => this.onDeleted(file))
    // A rename changes no content: no `changed` fires, only the key moves.
    vault.on("rename", (file: { path: string }, oldPath: string) => this.move(oldPath, file.path))
  }

  getFileCache(file: Pick<TFile, "path">): Obsidian.CachedMetadata | null {
    return this.caches.get(file.path) ?? null
  }

  getCache(path: string): Obsidian.CachedMetadata | null {
    return this.caches.get(path) ?? null
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === "") return this.vault.getFileByPath(sourcePath)
    const wanted = linkpath.toLowerCase()
    const fits = this.vault.getFiles().filter(file => {
      const path = file.path.toLowerCase()
      return [path, path.replace(/\.md$/, "")].some(
        each => each === wanted || each.endsWith(`/${wanted}`),
      )
    })
    const near = fits.find(file => parentPath(file.path) === parentPath(sourcePath))
    return near ?? fits.sort((a, b) => a.path.length - b.path.length)[0] ?? null
  }

  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    const bare = (path: string) => (omitMdExtension ? path.replace(/\.md$/, "") : path)
    const same = this.vault.getFiles().filter(other => other.name === file.name)
    if (same.length <= 1) return bare(file.name)
    return bare(file.path === sourcePath ? file.name : file.path)
  }

  private onWritten(file: unknown): void {
    if (!(file instanceof TFile) || file.extension !== "md") return
    this.pending.add(file)
    this.timer ??= window.setTimeout(() => this.work(), 10)
  }

  private onDeleted(file: unknown): void {
    if (!(file instanceof TFile)) return
    const previous = this.caches.get(file.path) ?? null
    this.caches.delete(file.path)
    delete this.resolvedLinks[file.path]
    delete this.unresolvedLinks[file.path]
    this.trigger("deleted", file, previous)
  }

  private move(oldPath: string, path: string): void {
    const cache = this.caches.get(oldPath)
    if (!cache) return
    this.caches.delete(oldPath)
    this.caches.set(path, cache)
    const links = this.resolvedLinks[oldPath]
    delete this.resolvedLinks[oldPath]
    if (links) this.resolvedLinks[path] = links
  }

  private work(): void {
    this.timer = null
    const files = [...this.pending].filter(file => this.vault.getFileByPath(file.path) === file)
    this.pending.clear()
    for (const file of files) {
      const text = this.vault.readNow(file)
      const cache = metadataOf(text)
      this.caches.set(file.path, cache)
      this.trigger("changed", file, text, cache)
    }
    for (const file of files) this.resolve(file)
    this.trigger("resolved")
  }

  private resolve(file: TFile): void {
    const resolved: Record<string, number> = {}
    const unresolved: Record<string, number> = {}
    const cache = this.getFileCache(file)
    for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? [])]) {
      const path = getLinkpath(link)
      const target = this.getFirstLinkpathDest(path, file.path)
      const [counts, key] = target ? [resolved, target.path] : [unresolved, path]
      counts[key] = (counts[key] ?? 0) + 1
    }
    this.resolvedLinks[file.path] = resolved
    this.unresolvedLinks[file.path] = unresolved
    this.trigger("resolve", file)
  }
}

/** What a subpath (`#Heading` or `#^block`) points at. */
export const resolveSubpath = (
  cache: Obsidian.CachedMetadata,
  subpath: string,
): Obsidian.HeadingSubpathResult | Obsidian.BlockSubpathResult | null => {
  const name = subpath.replace(/^#/, "").split("#").pop() ?? ""
  if (name.startsWith("^")) {
    const block = cache.blocks?.[name.slice(1).toLowerCase()] ?? cache.blocks?.[name.slice(1)]
    if (!block) return null
    return { type: "block", block, ...block.position }
  }
  const headings = cache.headings ?? []
  const index = headings.findIndex(each => headingKey(each.heading) === headingKey(name))
  const current = headings[index]
  if (!current) return null
  const next = headings.slice(index + 1).find(each => each.level <= current.level)
  const end = next?.position.start ?? null
  const start = current.position.start
  return { type: "heading", current, next, start, end } as Obsidian.HeadingSubpathResult
}

function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
