/**
 * Holds the plan of the house: which module may import which, that imports at run time never go in
 * circles, and the few words that no source of ours may contain. Everything is read from the syntax
 * trees, so that text in strings and comments means nothing.
 */
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"

/** Modules, and what each may import besides itself and `base`; the longest path decides. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  trace: [],
  "python/contract": [],
  "python/syntax": [],
  "python/compiler": ["python/syntax", "python/contract"],
  "python/objects": ["python/contract"],
  "python/vm": ["python/objects", "python/contract"],
  "python/builtins": ["python/objects", "python/contract"],
  runtime: ["python", "trace", "asyncio-sim/library"],
  findings: ["trace"],
  locale: [],
  "player/playback": ["trace"],
  "player/model": ["trace", "findings", "locale", "player/playback"],
  "player/picture": ["player/model"],
  "player/panels": [
    ...["player/model", "player/picture", "player/playback", "locale"],
    ...["@codemirror", "@lezer"],
  ],
  notes: [],
  glossary: [],
  page: ["trace", "locale", "player", "lucide"],
  obsidian: [
    ...["trace", "runtime", "findings", "locale", "player", "page", "notes", "glossary"],
    ...["obsidian", "@codemirror", "asyncio-sim/study-vault", "asyncio-sim/page-player"],
  ],
}

/** What a module may name without using it: types vanish, so nothing depends on them at run time. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  // Everything right of the recording.
  findings: ["trace"],
  locale: ["trace"],
  player: ["trace"],
  obsidian: ["trace"],
  // A native is told who calls it: the frame is part of what a native is.
  "python/objects": ["python/vm"],
}

/** The files that are the contract between compiler and machine. */
const contract = /^python\/(bytecode|code-object|opcode-numbers)(\.ts)?$/

interface Import {
  readonly file: string
  /** A path below `src` without ending, or the name of a package. */
  readonly target: string
  readonly isType: boolean
}

const root = "src"
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map(path => path.replaceAll("\\", "/"))
  .filter(path => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .sort()
const trees = new Map(files.map(file => [file, parse(file)]))

function parse(file: string): ts.SourceFile {
  const text = readFileSync(join(root, file), "utf8")
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
}

function importsOf(file: string): readonly Import[] {
  const found: Import[] = []
  const add = (name: ts.Expression | undefined, isType: boolean): void => {
    if (name && ts.isStringLiteralLike(name)) {
      found.push({ file, target: resolved(file, name.text), isType })
    }
  }
  walk(trees.get(file), node => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument
      if (ts.isStringLiteral(literal)) add(literal, true)
    }
  })
  return found
}

function resolved(file: string, name: string): string {
  if (!name.startsWith(".")) return name
  const path = normalize(join(dirname(file), name)).replaceAll("\\", "/")
  return files.includes(`${path}/index.ts`) ? `${path}/index` : path
}

function moduleOf(path: string): string {
  if (contract.test(path)) return "python/contract"
  const modules = Object.keys(mayImport).sort((a, b) => b.length - a.length)
  return modules.find(module => path === module || path.startsWith(`${module}/`)) ?? path
}

function isAllowed({ file, target, isType }: Import): boolean {
  const [from, to] = [moduleOf(file), moduleOf(target)]
  if (from === to || to === "base") return true
  if ((mayImport[from] ?? []).some(each => isWithin(to, each))) return true
  return isType && typesFor(from).some(each => isWithin(to, each))
}

function typesFor(module: string): readonly string[] {
  return Object.entries(mayImportTypes).flatMap(([each, targets]) =>
    isWithin(module, each) ? targets : [],
  )
}

function isWithin(module: string, group: string): boolean {
  return module === group || module.startsWith(`${group}/`)
}

function walk(node: ts.Node | undefined, visit: (node: ts.Node) => void): void {
  if (!node) return
  visit(node)
  ts.forEachChild(node, child => walk(child, visit))
}

/** Places in all sources where `isWrong` says so, as `file:line text`. */
function placesOf(isWrong: (node: ts.Node, file: string) => boolean): readonly string[] {
  const places: string[] = []
  for (const [file, tree] of trees) {
    walk(tree, node => {
      if (!isWrong(node, file)) return
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
      places.push(`${file}:${line + 1} ${node.getText(tree).slice(0, 60)}`)
    })
  }
  return places
}

/** The name that a call calls or `new` makes: `f` of `f()` and of `x.f()`. */
function calledName(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null
  const { expression } = node
  if (ts.isIdentifier(expression)) return expression.text
  return null
}

const allImports = files.flatMap(importsOf)

describe("Modules", () => {
  test("every source file belongs to a module of the plan", () => {
    const strangers = files.filter(file => !(moduleOf(file.replace(/\.ts$/, "")) in mayImport))
    expect(strangers).toEqual([])
  })

  test("a module imports only what the plan lets it", () => {
    const wrong = allImports.filter(each => !isAllowed(each))
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test("relative imports name files that exist, without ending", () => {
    const known = new Set(readdirSync(root, { recursive: true, encoding: "utf8" }))
    const isFile = ({ target }: Import): boolean =>
      [".ts", ".d.ts", ""].some(ending => known.has(target + ending))
    const relatives = allImports.filter(({ target }) => moduleOf(target) in mayImport)
    const missing = relatives.filter(each => each.target !== "obsidian" && !isFile(each))
    expect(missing.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test("imports at run time never go in a circle", () => {
    const graph = new Map(files.map(file => [file, targetsAtRunTime(file)]))
    expect(circlesIn(graph)).toEqual([])
  })
})

function targetsAtRunTime(file: string): readonly string[] {
  return importsOf(file).flatMap(({ target, isType }) => {
    const path = `${target}.ts`
    return !isType && trees.has(path) ? [path] : []
  })
}

function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file].join(" -> "))
    if (at >= 0 || done.has(file)) return
    for (const target of graph.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return circles
}

describe("Files", () => {
  const linesOf = (file: string): number =>
    readFileSync(join(root, file), "utf8").split("\n").length

  test("no file is longer than 600 lines", () => {
    expect(files.filter(file => linesOf(file) > 600)).toEqual([])
  })

  test("the plugin's entry stays under 20 lines", () => {
    expect(linesOf("obsidian/main.ts")).toBeLessThan(20)
  })

  test("only the plugin class is a default export", () => {
    const defaults = placesOf(
      node =>
        ts.isExportAssignment(node) ||
        (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) ||
        (ts.isExportSpecifier(node) && node.name.text === "default"),
    )
    expect(defaults).toEqual(["obsidian/main.ts:2 AsyncioSimPlugin as default"])
  })
})

describe("Words that no source contains", () => {
  const members = ["innerHTML", "outerHTML", "insertAdjacentHTML", "localStorage"]

  test.each(members)("%s", word => {
    expect(placesOf(node => ts.isIdentifier(node) && node.text === word)).toEqual([])
  })

  test.each(["eval", "Function", "fetch", "XMLHttpRequest"])("a call of %s", word => {
    expect(placesOf(node => calledName(node) === word)).toEqual([])
  })

  test.each(["WeakRef", "FinalizationRegistry", "WebAssembly", "SharedArrayBuffer"])("%s", word => {
    expect(placesOf(node => ts.isIdentifier(node) && node.text === word)).toEqual([])
  })

  test("real time and chance, outside the slicer and the player's clock", () => {
    const owners = ["Date.now", "Math.random"]
    const clocks = ["obsidian/slicer.ts", "player/panels/window-clock.ts"]
    const isWrong = (node: ts.Node, file: string): boolean =>
      !clocks.includes(file) &&
      ((ts.isPropertyAccessExpression(node) && owners.includes(node.getText())) ||
        (ts.isIdentifier(node) && node.text === "performance"))
    expect(placesOf(isWrong)).toEqual([])
  })

  test("the app as a global, console.log, the configuration folder by name", () => {
    const isWrong = (node: ts.Node): boolean =>
      (ts.isPropertyAccessExpression(node) && node.getText() === "console.log") ||
      (ts.isPropertyAccessExpression(node) && /^window\.app\b/.test(node.getText())) ||
      (ts.isStringLiteralLike(node) && node.text.includes(".obsidian"))
    expect(placesOf(isWrong)).toEqual([])
  })

  test("`any` as a type", () => {
    expect(placesOf(node => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([])
  })

  test("a lookbehind in a regular expression, which older phones cannot read", () => {
    const isWrong = (node: ts.Node): boolean => {
      if (ts.isRegularExpressionLiteral(node)) return /\(\?<[=!]/.test(node.text)
      const isMade = calledName(node) === "RegExp" && /\(\?<[=!]/.test(node.getText())
      return isMade
    }
    expect(placesOf(isWrong)).toEqual([])
  })
})

test("packages of Node and Electron are never imported", () => {
  const wrong = allImports.filter(({ target }) => /^(node:|electron$|fs$|path$|os$)/.test(target))
  expect(wrong.map(({ file, target }) => `${relative(root, file)} imports ${target}`)).toEqual([])
})

test("styles use no !important, no :has and no fixed colours", () => {
  const styles = readFileSync("styles.css", "utf8").replace(/\/\*[^]*?\*\//g, "")
  expect(styles).not.toMatch(/!important/)
  expect(styles).not.toMatch(/:has\(/)
  const screen = styles.replace(/@media print[^]*$/, "")
  expect(screen.match(/#[0-9a-f]{3,8}\b(?![^{]*\{)|rgba?\(/gi)).toBeNull()
})
