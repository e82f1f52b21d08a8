/**
 * Finds the modules a program may import: those beside it (its siblings), those on the simulated
 * disk, and our library, in the order of `sys.path` (`importlib.machinery.PathFinder`). What is built
 * in comes first, as in CPython; so does what CPython freezes. Nothing outside the request is read.
 */
import type { CodeObject } from "../python/code-object"
import { PyList, PyModule } from "../python/objects/value"
import type { ImportOrigin, LoadedModules, ModuleLoader } from "../python/objects/vm-interface"
import type { ModuleFile } from "../trace/simulation"
import { folderOf, libraryFolder } from "./module-paths"
import { isBuiltIn, isPrivateModule, moduleLoader } from "./modules"
import { isStandardModule } from "./standard-names"

/** Modules that CPython holds frozen: no file of the same name is ever looked for. */
const frozen = new Set("abc codecs io os posixpath genericpath site stat zipimport".split(" "))

/** What the finder looks through. */
export interface ModulePlaces {
  /** The program's own name; its folder is the first place to look. */
  readonly filename: string
  /** Files beside the program; paths from its folder. */
  readonly siblings: readonly ModuleFile[]
  /** Text of a file on the simulated disk, or null. */
  readonly readFile: (path: string) => string | null
  readonly hasFolder: (path: string) => boolean
  readonly loaded: () => LoadedModules
  readonly compile: (source: string, filename: string) => CodeObject
}

/** Finds modules for one process. */
export class ModuleFinder {
  private readonly siblings: ReadonlyMap<string, string>
  private readonly folder: string

  constructor(private readonly places: ModulePlaces) {
    this.siblings = new Map(places.siblings.map(({ path, source }) => [path, source]))
    this.folder = folderOf(places.filename)
  }

  find(name: string, { path, isFromLibrary }: ImportOrigin): ModuleLoader | null {
    if (isFromLibrary) return moduleLoader(name) ?? this.onPath(name, path ?? this.systemPath())
    const isFixed = path === null && (isBuiltIn(name) || frozen.has(name))
    if (isFixed && !isPrivateModule(name)) {
      const loader = moduleLoader(name)
      if (loader !== null) return loader
    }
    return this.onPath(name, path ?? this.systemPath())
  }

  /** What CPython advises when the module's file hides one of its library's. */
  adviseRenaming(name: string, module: PyModule): string | null {
    const origin = module.namespace.get("__file__")
    if (typeof origin !== "string") return null
    const root = folderOf(origin.replace(/\/__init__\.py$/, ""))
    if (root !== this.folder || !this.siblings.has(this.fromFolder(origin))) return null
    if (!isStandardModule(name)) return null
    return (
      `consider renaming '${origin}' since it has the same name as the standard library ` +
      `module named '${name}' and prevents importing that standard library module`
    )
  }

  private systemPath(): readonly string[] {
    const sys = this.places.loaded().get("sys")
    const path = sys instanceof PyModule ? sys.namespace.get("path") : undefined
    if (!(path instanceof PyList)) return [this.folder, libraryFolder]
    return path.items.filter(item => typeof item === "string")
  }

  private onPath(name: string, path: readonly string[]): ModuleLoader | null {
    const last = name.slice(name.lastIndexOf(".") + 1)
    const portions: string[] = []
    for (const entry of path) {
      if (entry === libraryFolder || entry.startsWith(`${libraryFolder}/`)) {
        const loader = isPrivateModule(name) ? null : moduleLoader(name)
        if (loader !== null) return loader
        continue
      }
      const stem = entry === "" ? last : `${entry.replace(/\/+$/, "")}/${last}`
      const loader = this.fileLoader(name, stem)
      if (loader !== null) return loader
      if (this.isFolder(stem)) portions.push(stem)
    }
    // A folder without `__init__.py` is a namespace package, wherever all its parts are.
    return portions.length === 0 ? null : { name, locations: portions }
  }

  private fileLoader(name: string, stem: string): ModuleLoader | null {
    const packageFile = `${stem}/__init__.py`
    const packageText = this.read(packageFile)
    if (packageText !== null) {
      return { ...this.loaderOf(name, packageFile, packageText), locations: [stem] }
    }
    const text = this.read(`${stem}.py`)
    return text === null ? null : this.loaderOf(name, `${stem}.py`, text)
  }

  private loaderOf(name: string, origin: string, source: string): ModuleLoader {
    return { name, origin, compile: () => this.places.compile(source, origin) }
  }

  private read(path: string): string | null {
    return this.siblings.get(this.fromFolder(path)) ?? this.places.readFile(path)
  }

  private isFolder(path: string): boolean {
    const inside = `${this.fromFolder(path)}/`
    for (const sibling of this.siblings.keys()) if (sibling.startsWith(inside)) return true
    return this.places.hasFolder(path)
  }

  /** A path as it is from the program's folder. */
  private fromFolder(path: string): string {
    const plain = path.replace(/^(\.\/)+/, "")
    const prefix = `${this.folder}/`
    return this.folder !== "" && plain.startsWith(prefix) ? plain.slice(prefix.length) : plain
  }
}
