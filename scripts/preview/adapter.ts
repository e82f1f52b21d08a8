// The files behind a vault: held in memory, every change also handed to a `Storage` (nothing in
// tests, the server's disk in `npm start`). Hidden paths such as `.obsidian/...` live here too; the
// vault shows only the others.
import type * as Obsidian from "obsidian"

/** Where changes are kept beyond this page. */
export interface Storage {
  write(path: string, data: string | ArrayBuffer): Promise<void>
  remove(path: string): Promise<void>
  mkdir(path: string): Promise<void>
}

/** Forgets everything when the page goes. */
export const memoryStorage: Storage = {
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  mkdir: () => Promise.resolve(),
}

/** A file's content and times (milliseconds since 1970). */
export interface StoredFile {
  readonly data: string | ArrayBuffer
  readonly ctime: number
  readonly mtime: number
}

/** What happened to a path; the vault turns it into its own events. */
export type FileChange =
  | { readonly kind: "written" | "removed" | "folder"; readonly path: string }
  | { readonly kind: "renamed"; readonly path: string; readonly oldPath: string }

/** The folder part of a path; the root is the empty string. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")))
}

function isWithin(folder: string, path: string): boolean {
  return folder === "" || folder === "/" || path.startsWith(`${folder}/`)
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function asText(data: string | ArrayBuffer): string {
  return typeof data === "string" ? data : decoder.decode(data)
}

function asBytes(data: string | ArrayBuffer): ArrayBuffer {
  return typeof data === "string" ? encoder.encode(data).buffer : data
}

/** The vault's files by path, with the methods of Obsidian's adapter. */
export class MemoryAdapter implements Obsidian.DataAdapter {
  private readonly files = new Map<string, StoredFile>()
  private readonly folders = new Set<string>()
  private readonly addresses = new Map<string, string>()
  private readonly name: string
  private readonly storage: Storage
  onChange: (change: FileChange) => void = () => undefined

  constructor(name: string, storage: Storage) {
    this.name = name
    this.storage = storage
  }

  /** Puts a file in place without telling anybody: how a vault is filled before it is opened. */
  seed(path: string, data: string | ArrayBuffer, mtime = Date.now()): void {
    this.files.set(path, { data, ctime: mtime, mtime })
    this.addFolders(parentPath(path))
  }

  /** Puts a file in place whose bytes stay elsewhere, such as an image on the server. */
  seedAddress(path: string, address: string): void {
    this.seed(path, new ArrayBuffer(0))
    this.addresses.set(path, address)
  }

  allFiles(): string[] {
    return [...this.files.keys()]
  }

  allFolders(): string[] {
    return [...this.folders]
  }

  getName(): string {
    return this.name
  }

  exists(path: string): Promise<boolean> {
    return Promise.resolve(this.files.has(path) || this.folders.has(path) || path === "/")
  }

  statNow(path: string): Obsidian.Stat | null {
    const file = this.files.get(path)
    if (file) {
      const size = asBytes(file.data).byteLength
      return { type: "file", ctime: file.ctime, mtime: file.mtime, size }
    }
    return this.folders.has(path) ? { type: "folder", ctime: 0, mtime: 0, size: 0 } : null
  }

  stat(path: string): Promise<Obsidian.Stat | null> {
    return Promise.resolve(this.statNow(path))
  }

  list(path: string): Promise<Obsidian.ListedFiles> {
    const folder = path === "/" ? "" : path
    return Promise.resolve({
      files: this.allFiles().filter(file => parentPath(file) === folder),
      folders: this.allFolders().filter(each => parentPath(each) === folder),
    })
  }

  readNow(path: string): string | ArrayBuffer {
    const file = this.files.get(path)
    if (!file) throw new Error(`ENOENT: no such file or directory, open '${path}'`)
    return file.data
  }

  // Async, so that a missing file is a rejection, never an exception of the call itself.
  async read(path: string): Promise<string> {
    return Promise.resolve(asText(this.readNow(path)))
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return Promise.resolve(asBytes(this.readNow(path)))
  }

  async write(path: string, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
    await this.put(path, data, options)
  }

  async writeBinary(path: string, data: ArrayBuffer, options?: Obsidian.DataWriteOptions) {
    await this.put(path, data, options)
  }

  async append(path: string, data: string): Promise<void> {
    const before = this.files.has(path) ? await this.read(path) : ""
    await this.put(path, before + data)
  }

  async appendBinary(path: string, data: ArrayBuffer): Promise<void> {
    const before = this.files.has(path) ? await this.readBinary(path) : new ArrayBuffer(0)
    await this.put(path, await new Blob([before, data]).arrayBuffer())
  }

  async process(path: string, change: (data: string) => string): Promise<string> {
    const changed = change(asText(this.readNow(path)))
    await this.put(path, changed)
    return changed
  }

  getResourcePath(path: string): string {
    const address = this.addresses.get(path)
    if (address !== undefined) return address
    const file = this.files.get(path)
    if (!file) return `app://local/${path}`
    const type = path.endsWith(".svg") ? "image/svg+xml" : ""
    return URL.createObjectURL(new Blob([file.data], { type }))
  }

  async mkdir(path: string): Promise<void> {
    this.addFolders(path)
    await this.storage.mkdir(path)
  }

  trashSystem(path: string): Promise<boolean> {
    return this.remove(path).then(() => true)
  }

  trashLocal(path: string): Promise<void> {
    return this.remove(path)
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const inside = this.allFiles().filter(file => isWithin(path, file))
    if (inside.length > 0 && !recursive) throw new Error(`ENOTEMPTY: '${path}'`)
    for (const file of inside) await this.remove(file)
    for (const folder of this.allFolders().filter(each => isWithin(path, each))) {
      this.folders.delete(folder)
    }
    this.folders.delete(path)
    this.onChange({ kind: "removed", path })
    await this.storage.remove(path)
  }

  async remove(path: string): Promise<void> {
    if (!this.files.delete(path)) throw new Error(`ENOENT: no such file or directory '${path}'`)
    this.onChange({ kind: "removed", path })
    await this.storage.remove(path)
  }

  async rename(oldPath: string, path: string): Promise<void> {
    if (this.folders.has(oldPath)) return this.renameFolder(oldPath, path)
    const file = this.files.get(oldPath)
    if (!file) throw new Error(`ENOENT: no such file or directory '${oldPath}'`)
    if (this.files.has(path)) throw new Error("Destination file already exists!")
    this.files.delete(oldPath)
    this.files.set(path, file)
    this.addFolders(parentPath(path))
    this.onChange({ kind: "renamed", path, oldPath })
    await this.storage.write(path, file.data)
    await this.storage.remove(oldPath)
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.put(newPath, this.readNow(path))
  }

  private async renameFolder(oldPath: string, path: string): Promise<void> {
    this.addFolders(path)
    for (const file of this.allFiles().filter(each => isWithin(oldPath, each))) {
      await this.rename(file, path + file.slice(oldPath.length))
    }
    await this.rmdir(oldPath, true)
  }

  private async put(
    path: string,
    data: string | ArrayBuffer,
    options?: Obsidian.DataWriteOptions,
  ): Promise<void> {
    const now = Date.now()
    const ctime = options?.ctime ?? this.files.get(path)?.ctime ?? now
    this.files.set(path, { data, ctime, mtime: options?.mtime ?? now })
    this.addFolders(parentPath(path))
    this.onChange({ kind: "written", path })
    await this.storage.write(path, data)
  }

  private addFolders(path: string): void {
    if (path === "" || path === "/" || this.folders.has(path)) return
    this.addFolders(parentPath(path))
    this.folders.add(path)
    this.onChange({ kind: "folder", path })
  }
}
