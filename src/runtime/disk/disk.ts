/** The simulated disk of a run: paths to contents. Nothing outside the run is ever read or written. */
export class Disk {
  private readonly files = new Map<string, DiskFile>()

  constructor(initial: readonly { readonly path: string; readonly content: string }[] = []) {
    for (const { path, content } of initial) this.create(path).text = content
  }

  find(path: string): DiskFile | undefined {
    return this.files.get(normalized(path))
  }

  /** A new or emptied file. */
  create(path: string): DiskFile {
    const known = this.find(path)
    if (known !== undefined) {
      known.text = ""
      return known
    }
    const file = { text: "" }
    this.files.set(normalized(path), file)
    return file
  }

  remove(path: string): boolean {
    return this.files.delete(normalized(path))
  }

  paths(): string[] {
    return [...this.files.keys()]
  }
}

/** One file; text with `\n` line ends. */
export interface DiskFile {
  text: string
}

function normalized(path: string): string {
  return path.replace(/^\.\//, "").replace(/\/+/g, "/")
}
