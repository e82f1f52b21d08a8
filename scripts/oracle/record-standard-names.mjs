// Writes src/runtime/standard-names.ts: which modules CPython has, and the public names of those we
// offer, so that what is missing here can be told from what does not exist.
import { readdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { loadPyodide } from "pyodide"

const folder = fileURLToPath(new URL("../../src/runtime/modules", import.meta.url))
const natives = [
  "__future__",
  "struct",
  "builtins",
  "itertools",
  "math",
  "sys",
  "time",
  "contextvars",
  "errno",
  "gc",
  "marshal",
]
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter(path => path.endsWith(".py") && !/(^|\/)_(?!_init__)/.test(path))
  .map(path => path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", "."))
const offered = [...new Set([...natives, ...texts])].sort()

const py = await loadPyodide()
const names = JSON.parse(
  py.runPython(`
import importlib, json, sys, types
def public(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        return []
    listed = getattr(module, "__all__", None)
    if listed is not None and name != "builtins":
        return sorted({*listed})
    def counts(n):
        value = getattr(module, n, None)
        return not n.startswith("_") and not isinstance(value, types.ModuleType)
    return sorted(n for n in dir(module) if counts(n))
json.dumps({
    "version": sys.version.split()[0],
    "modules": sorted(n for n in sys.stdlib_module_names if not n.startswith("_") or n == "__future__"),
    "names": {name: public(name) for name in ${JSON.stringify(offered)}},
})`),
)

const rows = Object.entries(names.names)
  .map(([module, list]) => `  ["${module}", words(\`${list.join(" ")}\`)],`)
  .join("\n")
writeFileSync(
  "src/runtime/standard-names.ts",
  `// Recorded from CPython ${names.version} by scripts/oracle/record-standard-names.mjs.

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\\s+/))
}

const modules = words(\`${names.modules.join(" ")}\`)

const publicNames: ReadonlyMap<string, ReadonlySet<string>> = new Map([
${rows}
])

/** Whether CPython has a top-level module of that name, offered here or not. */
export function isStandardModule(name: string): boolean {
  return modules.has(name)
}

/** Public names of CPython's module; none where they are not recorded. */
export function standardNamesOf(module: string): ReadonlySet<string> {
  return publicNames.get(module) ?? new Set()
}

/** Names of CPython's top-level modules, offered here or not. */
export function standardModuleNames(): readonly string[] {
  return [...modules]
}

/** Whether CPython's module has such a public name, offered here or not. */
export function isStandardName(module: string, name: string): boolean {
  return publicNames.get(module)?.has(name) ?? false
}
`,
)
process.exit(0)
