/**
 * Follows notes that are renamed: what was rendered before knows its note by the old path, and no
 * one renders it again because of a new name.
 */
export class NotePaths {
  private readonly moved = new Map<string, string>()

  /** A note has a new path; whoever knew it by an older one finds it too. */
  rename(from: string, to: string): void {
    for (const [old, path] of this.moved) if (path === from) this.moved.set(old, to)
    this.moved.set(from, to)
    this.moved.delete(to)
  }

  /** The path that a note has now. */
  current(path: string): string {
    return this.moved.get(path) ?? path
  }

  /** True when nothing was renamed in this session, as in most. */
  get areStill(): boolean {
    return this.moved.size === 0
  }
}
