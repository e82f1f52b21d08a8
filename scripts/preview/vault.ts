// The vault as plugins see it: a tree of TFile and TFolder over the adapter's files, with the events
// create, modify, delete and rename. Opening a vault fires `create` for every file it holds, as
// Obsidian does while it starts.
import type * as Obsidian from "obsidian"
import { MemoryAdapter, parentPath, type FileChange } from "./adapter"
import { Events } from "./component"

/** A file or a folder. */
export abstract class TAbstractFile implements Omit<Obsidian.TAbstractFile, "vault" | "parent"> {
  vault: Vault
  path: string
  name: string
  parent: TFolder | null = null

  constructor(vault: Vault, path: string) {
    this.vault = vault
    this.path = path
    this.name = path.slice(path.lastIndexOf("/") + 1)
  }

  setPath(path: string): void {
    this.path = path
    this.name = path.slice(path.lastIndexOf("/") + 1)
  }
}

/** A folder with its children in the order they came. */
export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = []

  isRoot(): boolean {
    return this.path === "/"
  }
}

/** A file; `stat` times are milliseconds since 1970, sizes bytes. */
export class TFile
  extends TAbstractFile
  implements Omit<Obsidian.TFile, "vault" | "parent" | "path" | "name">
{
  stat: Obsidian.FileStats = { ctime: 0, mtime: 0, size: 0 }
  basename = ""
  extension = ""

  constructor(vault: Vault, path: string) {
    super(vault, path)
    this.setPath(path)
  }

  override setPath(path: string): void {
    super.setPath(path)
    const dot = this.name.lastIndexOf(".")
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : ""
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name
  }
}

/** A path as the vault spells it: no slashes at the ends, single slashes, composed letters. */
export const normalizePath: typeof Obsidian.normalizePath = path => {
  const cleaned = path
    .replace(/[\\/]+/g, "/")
    .replace(/^\/|\/$/g, "")
    .replace(/\u00a0|\u202f/g, " ")
  return cleaned.normalize("NFC") || "/"
}

function isHidden(path: string): boolean {
  return path.split("/").some(part => part.startsWith("."))
}

type VaultMethods =
  | "getName"
  | "createFolder"
  | "read"
  | "cachedRead"
  | "readBinary"
  | "modify"
  | "append"
  | "process"
  | "getMarkdownFiles"
  | "getFiles"

/** The notes and folders of one vault. */
export class Vault extends Events implements Record<VaultMethods, unknown> {
  readonly adapter: MemoryAdapter
  readonly configDir = ".obsidian"
  private readonly entries = new Map<string, TAbstractFile>()
  private readonly root: TFolder
  private opened = false

  constructor(adapter: MemoryAdapter) {
    super()
    this.adapter = adapter
    this.root = new TFolder(this, "/")
    this.root.name = ""
    adapter.onChange = change => this.onAdapterChange(change)
  }

  /** Shows what the adapter holds and fires `create` for each, as Obsidian does during its start. */
  open(): void {
    this.opened = true
    for (const path of this.adapter.allFolders()) this.addFolder(path)
    for (const path of this.adapter.allFiles()) this.onWritten(path)
  }

  getName(): string {
    return this.adapter.getName()
  }

  getRoot(): TFolder {
    return this.root
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return path === "/" ? this.root : (this.entries.get(path) ?? null)
  }

  getFileByPath(path: string): TFile | null {
    const found = this.getAbstractFileByPath(path)
    return found instanceof TFile ? found : null
  }

  getFolderByPath(path: string): TFolder | null {
    const found = this.getAbstractFileByPath(path)
    return found instanceof TFolder ? found : null
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [this.root, ...this.entries.values()]
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter(entry => entry instanceof TFile)
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(file => file.extension === "md")
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter(entry => entry instanceof TFolder)
    return includeRoot ? folders : folders.filter(folder => !folder.isRoot())
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    callback(root)
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, callback)
      else callback(child)
    }
  }

  async create(path: string, data: string, options?: Obsidian.DataWriteOptions): Promise<TFile> {
    this.assertFree(path)
    await this.adapter.write(path, data, options)
    return this.fileAt(path)
  }

  async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
    this.assertFree(path)
    await this.adapter.writeBinary(path, data)
    return this.fileAt(path)
  }

  async createFolder(path: string): Promise<TFolder> {
    if (this.entries.has(path)) throw new Error("Folder already exists.")
    await this.adapter.mkdir(path)
    const folder = this.getFolderByPath(path)
    if (!folder) throw new Error(`The folder ${path} is hidden.`)
    return folder
  }

  read(file: TFile): Promise<string> {
    return this.adapter.read(file.path)
  }

  cachedRead(file: TFile): Promise<string> {
    return this.adapter.read(file.path)
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path)
  }

  /** The text at this moment; for the app itself, plugins read asynchronously. */
  readNow(file: TFile): string {
    const data = this.adapter.readNow(file.path)
    return typeof data === "string" ? data : ""
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path)
  }

  async modify(file: TFile, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
    await this.adapter.write(file.path, data, options)
  }

  async modifyBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    await this.adapter.writeBinary(file.path, data)
  }

  async append(file: TFile, data: string): Promise<void> {
    await this.adapter.append(file.path, data)
  }

  async appendBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    await this.adapter.appendBinary(file.path, data)
  }

  async process(file: TFile, change: (data: string) => string): Promise<string> {
    // A tick between call and read, so that nobody comes to rely on it being synchronous.
    await Promise.resolve()
    return this.adapter.process(file.path, change)
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force)
    else await this.adapter.remove(file.path)
  }

  async trash(file: TAbstractFile): Promise<void> {
    await this.delete(file, true)
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    this.assertFree(newPath)
    await this.adapter.rename(file.path, newPath)
  }

  async copy(file: TFile, newPath: string): Promise<TFile> {
    this.assertFree(newPath)
    await this.adapter.copy(file.path, newPath)
    return this.fileAt(newPath)
  }

  private assertFree(path: string): void {
    if (this.entries.has(path)) throw new Error("File already exists.")
  }

  private fileAt(path: string): TFile {
    const file = this.getFileByPath(path)
    if (!file) throw new Error(`The file ${path} is hidden.`)
    return file
  }

  private onAdapterChange(change: FileChange): void {
    if (!this.opened) return
    if (change.kind === "written") this.onWritten(change.path)
    if (change.kind === "folder") this.addFolder(change.path)
    if (change.kind === "removed") this.onRemoved(change.path)
    if (change.kind === "renamed") this.onRenamed(change.path, change.oldPath)
  }

  private onWritten(path: string): void {
    if (isHidden(path)) return
    const known = this.getFileByPath(path)
    const file = known ?? new TFile(this, path)
    const stat = this.adapter.statNow(path)
    if (stat) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size }
    if (known) {
      this.trigger("modify", file)
    } else {
      this.attach(file)
      this.trigger("create", file)
    }
  }

  private addFolder(path: string): void {
    if (isHidden(path) || this.entries.has(path)) return
    const folder = new TFolder(this, path)
    this.attach(folder)
    this.trigger("create", folder)
  }

  private onRemoved(path: string): void {
    const entry = this.entries.get(path)
    if (!entry) return
    this.detach(entry)
    this.trigger("delete", entry)
  }

  private onRenamed(path: string, oldPath: string): void {
    const entry = this.entries.get(oldPath)
    if (!entry) return
    this.detach(entry)
    entry.setPath(path)
    this.attach(entry)
    this.trigger("rename", entry, oldPath)
  }

  private attach(entry: TAbstractFile): void {
    this.entries.set(entry.path, entry)
    const parent = parentPath(entry.path)
    entry.parent = parent === "" ? this.root : this.getFolderByPath(parent)
    entry.parent?.children.push(entry)
  }

  private detach(entry: TAbstractFile): void {
    this.entries.delete(entry.path)
    const siblings = entry.parent?.children
    siblings?.splice(siblings.indexOf(entry), 1)
  }
}
