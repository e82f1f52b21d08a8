/** What the import system asks of the disk; where nothing is, it looks further. */
import { decodeBytes } from "../../python/builtins/encodings"
import type { Disk } from "./disk"
import { DirectoryNode, FileNode } from "./nodes"

/** The text of a file, or null. */
export function textOnDisk(disk: Disk, path: string): string | null {
  if (!disk.exists(path)) return null
  const node = disk.entry(path)
  return node instanceof FileNode ? decodeBytes(node.read(0, node.size), "utf-8", "replace") : null
}

/** Whether a path leads to a folder. */
export function isFolderOnDisk(disk: Disk, path: string): boolean {
  return disk.exists(path) && disk.entry(path) instanceof DirectoryNode
}
