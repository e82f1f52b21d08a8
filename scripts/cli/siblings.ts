/**
 * The modules beside a program, which it may import. Only what its text could mean is read: a file
 * or folder whose name stands in the program, or in a file already read, as a word; of a folder all.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { ModuleFile } from "../../src/trace/simulation"

/** A folder with more files than this is no package of a teaching program. */
const mostFiles = 500

/** The files that a program may import, by their paths from its folder. */
export function siblingsOf(program: string, source: string): readonly ModuleFile[] {
  const folder = dirname(program)
  const names = candidatesIn(folder)
  const found = new Map<string, ModuleFile>()
  const texts = [source]
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    const words = new Set(text.match(/[^\W\d]\w*/g) ?? [])
    for (const name of names.filter(each => words.has(each))) {
      for (const file of filesOf(folder, name)) {
        if (found.has(file.path) || found.size >= mostFiles) continue
        found.set(file.path, file)
        texts.push(file.source)
      }
    }
  }
  return [...found.values()]
}

/** Names that could be imported: of files without their ending, and of folders. */
function candidatesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { withFileTypes: true }).map(entry => {
    if (entry.name.endsWith(".py")) return entry.name.slice(0, -3)
    return entry.isFile() ? "" : entry.name
  })
  return [...new Set(names)].filter(name => /^[^\W\d]\w*$/.test(name) && name !== "__pycache__")
}

function filesOf(folder: string, name: string): readonly ModuleFile[] {
  const file = `${name}.py`
  const own = existsSync(join(folder, file)) ? [read(folder, file)] : []
  return isFolder(join(folder, name)) ? [...own, ...pythonFilesIn(folder, name)] : own
}

function pythonFilesIn(folder: string, name: string): readonly ModuleFile[] {
  const found: ModuleFile[] = []
  const left = [name]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (found.length >= mostFiles) return found
      const inner = `${path}/${entry.name}`
      if (entry.name.startsWith(".") || entry.name === "__pycache__") continue
      if (isFolder(join(folder, inner))) left.push(inner)
      else if (entry.name.endsWith(".py")) found.push(read(folder, inner))
    }
  }
  return found
}

function read(folder: string, path: string): ModuleFile {
  const source = new TextDecoder().decode(readFileSync(join(folder, path)))
  return { path, source: source.replace(/\r\n?/g, "\n") }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
