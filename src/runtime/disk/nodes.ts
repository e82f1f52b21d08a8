/** What the simulated disk holds: files, directories, links and the one device. */
import { longer } from "../../base/longer"

/** Kinds and permissions as in `st_mode`. */
export const kindBits = {
  file: 0o100000,
  directory: 0o040000,
  link: 0o120000,
  device: 0o020000,
  socket: 0o140000,
} as const

/** The user programs run as, and the owner of what was there before. */
export const userId = 1000
/** The owner of the folders a system has. */
export const rootId = 0

/** What every entry of the disk has. Times are virtual nanoseconds since the start. */
export abstract class DiskNode {
  abstract readonly kind: keyof typeof kindBits
  modifiedNanos: number
  accessedNanos: number
  changedNanos: number
  /** Names that lead here. */
  links = 1

  constructor(
    readonly inode: number,
    public permissions: number,
    readonly born: { readonly nanos: number; readonly owner: number },
  ) {
    this.modifiedNanos = this.accessedNanos = this.changedNanos = born.nanos
  }

  get owner(): number {
    return this.born.owner
  }

  /** Bytes as `st_size` counts them. */
  abstract get size(): number

  /** Whether the user may do what the bits `4` read, `2` write and `1` execute say. */
  allows(bits: number): boolean {
    const shift = this.owner === userId ? 6 : 0
    return ((this.permissions >> shift) & bits) === bits
  }
}

/** A file; `data` may be longer than `size`, so that appending rarely copies. */
export class FileNode extends DiskNode {
  readonly kind = "file"
  private data = new Uint8Array(0)
  private length = 0

  get size(): number {
    return this.length
  }

  /** A copy of the bytes from `start`, at most `count`. */
  read(start: number, count: number): Uint8Array {
    return this.data.slice(Math.min(start, this.length), Math.min(start + count, this.length))
  }

  write(start: number, bytes: Uint8Array): void {
    const end = start + bytes.length
    this.reserve(end)
    this.data.set(bytes, start)
    this.length = Math.max(this.length, end)
  }

  /** Cuts or fills with zeros. */
  resize(size: number): void {
    this.reserve(size)
    if (size < this.length) this.data.fill(0, size, this.length)
    this.length = size
  }

  private reserve(size: number): void {
    if (size <= this.data.length) return
    this.data = longer(this.data, Math.max(size, this.data.length * 2, 64))
  }
}

/** A directory: names to entries, in the order they were made. */
export class DirectoryNode extends DiskNode {
  readonly kind = "directory"
  readonly entries = new Map<string, DiskNode>()
  /** Null for the root. */
  parent: DirectoryNode | null = null

  get size(): number {
    return 4096
  }
}

/** A symbolic link. */
export class LinkNode extends DiskNode {
  readonly kind = "link"
  target = ""

  get size(): number {
    return this.target.length
  }
}

/** Where a Unix socket is bound; it holds nothing. */
export class SocketNode extends DiskNode {
  readonly kind = "socket"

  get size(): number {
    return 0
  }
}

/** `/dev/null`: takes everything, gives nothing. */
export class NullDevice extends DiskNode {
  readonly kind = "device"

  get size(): number {
    return 0
  }
}

/** `/dev/stdin`, `/dev/stdout`, `/dev/stderr`: opening one doubles a descriptor. */
export class StandardDevice extends DiskNode {
  readonly kind = "device"
  descriptor = 0

  get size(): number {
    return 0
  }
}
