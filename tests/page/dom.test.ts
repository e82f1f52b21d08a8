/** The page must bring every helper of Obsidian's that the player calls: found by their types. */
import ts from "typescript"
import { expect, test } from "vitest"
import { elementMethods, nodeMethods, styleMethods } from "../../src/page/dom"

const brought = new Set([
  ...Object.keys({ ...nodeMethods, ...elementMethods, ...styleMethods }),
  ...["doc", "win", "onWindowMigrated"],
])

/** Only where a glossary explains names, which no page has. */
const inGlossaryOnly = ["targetNode", "instanceOf"]

const kinds = ["Node", "Element", "HTMLElement", "SVGElement", "Document", "EventTarget", "UIEvent"]

/** Whether the app adds this to the kinds of nodes or events. */
function isTheApps(declaration: ts.Declaration): boolean {
  const { parent } = declaration
  const isKind = ts.isInterfaceDeclaration(parent) && kinds.includes(parent.name.text)
  return isKind && /obsidian\.d\.ts$/.test(declaration.getSourceFile().fileName)
}

/** The names that Obsidian declares and the sources reached from the page's entry use. */
function namesUsed(): ReadonlySet<string> {
  const { config } = ts.readConfigFile("tsconfig.json", name => ts.sys.readFile(name)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.parseJsonConfigFileContent(
    { compilerOptions: config.compilerOptions, files: ["src/page/main.ts"] },
    ts.sys,
    ".",
  )
  const program = ts.createProgram(
    ["src/page/main.ts", "node_modules/obsidian/obsidian.d.ts"],
    options,
  )
  const checker = program.getTypeChecker()
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declared = checker.getSymbolAtLocation(node.name)?.declarations ?? []
      if (declared.some(isTheApps)) names.add(node.name.text)
    }
    ts.forEachChild(node, visit)
  }
  for (const file of program.getSourceFiles()) {
    if (/\/src\//.test(file.fileName)) visit(file)
  }
  return names
}

test("every helper of the app that the player calls is there in a page", () => {
  const names = namesUsed()
  expect(names).toContain("createDiv")
  const missing = [...names].filter(each => !brought.has(each) && !inGlossaryOnly.includes(each))
  expect(missing).toEqual([])
}, 60_000)
