/**
 * The simulated disk of a run: a tree as Linux shows it. Nothing outside the run is ever read or
 * written. The program runs as an ordinary user in `/home/user`; what it does not own it cannot
 * change. Calls fail with the OSError that Linux would give, naming the path as the program did.
 */
import { present } from "../../base/assert"
import { encodeText } from "../../python/builtins/encodings"
import { osError } from "./errors"
import {
  DirectoryNode,
  type DiskNode,
  FileNode,
  LinkNode,
  NullDevice,
  StandardDevice,
  rootId,
  SocketNode,
  userId,
} from "./nodes"

/** Where a run begins. */
export const homeDirectory = "/home/user"
const MOST_LINKS = 40

/** Where a path leads: the directory that has (or would have) the entry, its name, and the entry. */
export interface Place {
  readonly parent: DirectoryNode
  /** The last part; empty for the root. */
  readonly name: string
  readonly node: DiskNode | undefined
}

/** The disk. */
export class Disk {
  readonly root: DirectoryNode
  /** The working directory of the process. */
  current: DirectoryNode
  private readonly inodes: { next: number }

  constructor(
    initial: readonly { readonly path: string; readonly content: string }[] = [],
    /** Virtual nanoseconds since the start. */
    private readonly clock: () => number = () => 0,
    other: Disk | null = null,
  ) {
    this.inodes = other?.inodes ?? { next: 1 }
    if (other !== null) {
      this.root = other.root
      this.current = other.current
      this.creationMask = other.creationMask
      return
    }
    this.root = this.directory(null, "", { permissions: 0o755, owner: rootId })
    const home = this.directory(this.root, "home", { permissions: 0o755, owner: rootId })
    this.current = this.directory(home, "user", { permissions: 0o755, owner: userId })
    this.directory(this.root, "tmp", { permissions: 0o1777, owner: rootId })
    const devices = this.directory(this.root, "dev", { permissions: 0o755, owner: rootId })
    this.add(devices, "null", new NullDevice(this.inodes.next++, 0o666, this.born(rootId)))
    for (const [descriptor, name] of ["stdin", "stdout", "stderr"].entries()) {
      const device = new StandardDevice(this.inodes.next++, 0o666, this.born(rootId))
      device.descriptor = descriptor
      this.add(devices, name, device)
    }
    for (const { path, content } of initial) this.put(path, content)
  }

  /** The bits of permission that new entries do not get. */
  creationMask = 0o022

  /** The same disk as another process sees it, in a working directory of its own. */
  share(clock: () => number): Disk {
    return new Disk([], clock, this)
  }

  /** The working directory as `os.getcwd` shows it. */
  get currentPath(): string {
    return this.pathOf(this.current)
  }

  /** The absolute path of a directory. */
  pathOf(directory: DirectoryNode): string {
    const names: string[] = []
    for (let at = directory; at.parent !== null; at = at.parent) {
      const entry = [...at.parent.entries].find(([, node]) => node === at)
      names.unshift(entry?.[0] ?? "")
    }
    return `/${names.join("/")}`
  }

  /** Where a path leads; a last part that is a link is followed unless `isLinkKept`. */
  find(path: string, isLinkKept = false): Place {
    if (path === "") throw osError("ENOENT", path)
    if (path.length > 4095) throw osError("ENAMETOOLONG", path)
    return this.walk(path, { named: path, isLinkKept, linksLeft: MOST_LINKS, from: this.current })
  }

  /** The entry a path leads to. */
  entry(path: string, isLinkKept = false): DiskNode {
    const { node } = this.find(path, isLinkKept)
    if (node === undefined) throw osError("ENOENT", path)
    return node
  }

  /** Whether a path leads to something. */
  exists(path: string): boolean {
    try {
      return this.find(path).node !== undefined
    } catch {
      return false
    }
  }

  makeFile(place: Place, path: string, permissions: number): FileNode {
    this.requireWritable(place.parent, path)
    const file = new FileNode(this.inodes.next++, permissions, this.born(userId))
    this.add(place.parent, place.name, file)
    return file
  }

  makeSocket(path: string): void {
    const { parent, name, node } = this.find(path)
    if (node !== undefined) throw osError("EADDRINUSE")
    this.requireWritable(parent, path)
    this.add(parent, name, new SocketNode(this.inodes.next++, 0o755, this.born(userId)))
  }

  makeDirectory(path: string, permissions: number): void {
    const { parent, name, node } = this.find(path)
    if (node !== undefined) throw osError("EEXIST", path)
    this.requireWritable(parent, path)
    this.directory(parent, name, { permissions, owner: userId })
  }

  makeLink(target: string, path: string): void {
    const { parent, name, node } = this.find(path, true)
    if (node !== undefined) throw osError("EEXIST")
    this.requireWritable(parent, path)
    const link = new LinkNode(this.inodes.next++, 0o777, this.born(userId))
    link.target = target
    this.add(parent, name, link)
  }

  /** A second name for a file. */
  addName(source: string, path: string): void {
    const node = this.find(source, true).node
    if (node === undefined) throw osError("ENOENT")
    if (node.kind === "directory") throw osError("EPERM")
    const place = this.find(path, true)
    if (place.node !== undefined) throw osError("EEXIST")
    this.requireWritable(place.parent, path)
    node.links++
    this.add(place.parent, place.name, node)
  }

  removeFile(path: string): void {
    const { parent, name, node } = this.find(path, true)
    if (node === undefined) throw osError("ENOENT", path)
    if (node.kind === "directory") throw osError("EISDIR", path)
    this.requireWritable(parent, path)
    node.links--
    this.drop(parent, name)
  }

  removeDirectory(path: string): void {
    if (/(^|\/)\.\/*$/.test(path)) throw osError("EINVAL", path)
    const { parent, name, node } = this.find(path, true)
    if (node === undefined) throw osError("ENOENT", path)
    if (!(node instanceof DirectoryNode)) throw osError("ENOTDIR", path)
    if (node.entries.size > 0) throw osError("ENOTEMPTY", path)
    if (name === "") throw osError("EBUSY", path)
    this.requireWritable(parent, path)
    this.drop(parent, name)
  }

  rename(source: string, target: string): void {
    const from = this.find(source, true)
    if (from.node === undefined) throw osError("ENOENT")
    const to = this.find(target, true)
    if (to.node === from.node) return
    this.refuseRename(from.node, to)
    for (const place of [from, to]) if (!place.parent.allows(2)) throw osError("EACCES")
    this.drop(from.parent, from.name)
    if (to.node !== undefined) {
      to.node.links--
      this.drop(to.parent, to.name)
    }
    this.add(to.parent, to.name, from.node)
  }

  /** A directory for reading its entries. */
  list(path: string): DirectoryNode {
    const node = this.entry(path)
    if (!(node instanceof DirectoryNode)) throw osError("ENOTDIR", path)
    if (!node.allows(4)) throw osError("EACCES", path)
    return node
  }

  /** Marks contents as changed now. */
  touch(node: DiskNode): void {
    node.modifiedNanos = node.changedNanos = this.clock()
  }

  private refuseRename(moved: DiskNode, to: Place): void {
    for (let at: DirectoryNode | null = to.parent; at !== null; at = at.parent)
      if (at === moved) throw osError("EINVAL")
    if (to.node === undefined) return
    const isDirectory = to.node instanceof DirectoryNode
    if (isDirectory && !(moved instanceof DirectoryNode)) throw osError("EISDIR")
    if (!isDirectory && moved instanceof DirectoryNode) throw osError("ENOTDIR")
    if (to.node instanceof DirectoryNode && to.node.entries.size > 0) throw osError("ENOTEMPTY")
  }

  private walk(path: string, options: WalkOptions): Place {
    const parts = path.split("/").filter(part => part !== "" && part !== ".")
    let at = path.startsWith("/") ? this.root : options.from
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1
      if (part.length > 255) throw osError("ENAMETOOLONG", options.named)
      if (!at.allows(1)) throw osError("EACCES", options.named)
      const node = part === ".." ? (at.parent ?? at) : at.entries.get(part)
      const isKept = isLast && options.isLinkKept && !path.endsWith("/")
      if (node instanceof LinkNode && !isKept) {
        const rest = [node.target, ...parts.slice(index + 1)].join("/")
        return this.walk(rest, { ...this.oneLinkLess(options), from: at })
      }
      if (isLast && part !== "..") return this.lastPlace(at, part, { path, options, node })
      if (node === undefined) throw osError("ENOENT", options.named)
      if (!(node instanceof DirectoryNode)) throw osError("ENOTDIR", options.named)
      at = node
    }
    return this.placeOf(at)
  }

  private lastPlace(
    parent: DirectoryNode,
    name: string,
    found: {
      readonly path: string
      readonly options: WalkOptions
      readonly node?: DiskNode | undefined
    },
  ): Place {
    const { node } = found
    if (found.path.endsWith("/") && node !== undefined && node.kind !== "directory")
      throw osError("ENOTDIR", found.options.named)
    return { parent, name, node }
  }

  private oneLinkLess(options: WalkOptions): WalkOptions {
    if (options.linksLeft === 0) throw osError("ELOOP", options.named)
    return { ...options, linksLeft: options.linksLeft - 1 }
  }

  /** The place of a directory that is known already. */
  private placeOf(node: DirectoryNode): Place {
    const { parent } = node
    if (parent === null) return { parent: node, name: "", node }
    const name = present(
      [...parent.entries].find(([, one]) => one === node)?.[0],
      "A lost directory.",
    )
    return { parent, name, node }
  }

  private requireWritable(parent: DirectoryNode, path: string): void {
    if (!parent.allows(2)) throw osError("EACCES", path)
  }

  private directory(
    parent: DirectoryNode | null,
    name: string,
    options: { readonly permissions: number; readonly owner: number },
  ): DirectoryNode {
    const made = new DirectoryNode(
      this.inodes.next++,
      options.permissions,
      this.born(options.owner),
    )
    if (parent !== null) this.add(parent, name, made)
    return made
  }

  private add(parent: DirectoryNode, name: string, node: DiskNode): void {
    parent.entries.set(name, node)
    if (node instanceof DirectoryNode) node.parent = parent
    this.touch(parent)
  }

  private drop(parent: DirectoryNode, name: string): void {
    parent.entries.delete(name)
    this.touch(parent)
  }

  private born(owner: number): { readonly nanos: number; readonly owner: number } {
    return { nanos: this.clock(), owner }
  }

  /** A file the block's options describe, with the directories above it; anywhere. */
  private put(path: string, content: string): void {
    const parts = path.split("/").filter(part => part !== "" && part !== ".")
    const name = parts.pop()
    if (name === undefined) return
    let at = path.startsWith("/") ? this.root : this.current
    for (const part of parts) {
      const next = part === ".." ? (at.parent ?? at) : at.entries.get(part)
      const options = { permissions: 0o755, owner: userId }
      at = next instanceof DirectoryNode ? next : this.directory(at, part, options)
    }
    const file = new FileNode(this.inodes.next++, 0o644, this.born(userId))
    file.write(0, utf8(content))
    this.add(at, name, file)
  }
}

interface WalkOptions {
  /** The path as the program gave it, for messages. */
  readonly named: string
  readonly isLinkKept: boolean
  readonly linksLeft: number
  /** Where a relative path starts. */
  readonly from: DirectoryNode
}

function utf8(text: string): Uint8Array {
  return encodeText(text, "utf-8", "replace").data
}
