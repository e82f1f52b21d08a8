/** Where CPython keeps its library: `__file__` of what we offer as Python text begins so. */
export const libraryFolder = "/usr/lib/python3.14"

/** The folder of a path, "" when it names none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")))
}
