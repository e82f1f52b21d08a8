// Writes src/runtime/standard-names.ts: which modules CPython has, and the public names of those we
// offer, so that what is missing here can be told from what does not exist.
import { writeFileSync } from "node:fs"
import { loadPyodide } from "pyodide"

const offered = (
  "abc asyncio bisect builtins collections collections.abc concurrent.futures contextlib copy dataclasses datetime enum functools heapq io itertools json " +
  "keyword math operator queue random re statistics string sys textwrap threading time types typing"
).split(" ")

const py = await loadPyodide()
const names = JSON.parse(
  py.runPython(`
import importlib, json, sys
def public(name):
    return sorted(n for n in dir(importlib.import_module(name)) if not n.startswith("_"))
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

/** Whether CPython's module has such a public name, offered here or not. */
export function isStandardName(module: string, name: string): boolean {
  return publicNames.get(module)?.has(name) ?? false
}
`,
)
process.exit(0)
