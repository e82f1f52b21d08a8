/**
 * The table of the standard library in docs/python.md, made from the modules themselves: each is
 * imported in a simulation and asked for its names, which are compared with CPython's.
 */
import { leftOut } from "../../src/runtime/modules/left-out"
import { offeredModules } from "../../src/runtime/modules"
import { simulate } from "../../src/runtime/simulate"
import { standardNamesOf } from "../../src/runtime/standard-names"

/** A module and the names of CPython's that it lacks. */
export interface ModuleNames {
  readonly module: string
  /** How many names CPython's has; 0 where they are not recorded. */
  readonly known: number
  readonly missing: readonly string[]
}

/** Compares every offered module with CPython's. */
export function moduleNames(): readonly ModuleNames[] {
  return offeredModules.map(module => {
    const known = [...standardNamesOf(module)]
    const offered = new Set(namesIn(module))
    return { module, known: known.length, missing: known.filter(name => !offered.has(name)) }
  })
}

/** Names that are missing and not said to be left out on purpose: `module.name`. */
export function unexplained(modules: readonly ModuleNames[]): readonly string[] {
  return modules.flatMap(({ module, missing }) =>
    missing.filter(name => !leftOut.get(module)?.has(name)).map(name => `${module}.${name}`),
  )
}

/** The rows as Markdown. */
export function libraryTable(modules: readonly ModuleNames[]): string {
  const rows = modules.map(
    ({ module, known, missing }) => `| \`${module}\` | ${said(known, missing)} |`,
  )
  return ["| module | offered |", "| --- | --- |", ...rows].join("\n")
}

function said(known: number, missing: readonly string[]): string {
  if (known === 0) return "offered"
  if (missing.length === 0) return "all"
  return `all but ${missing.map(name => `\`${name}\``).join(", ")}`
}

function namesIn(module: string): readonly string[] {
  const source = `import ${module} as m\nprint(*dir(m))\nprint(*getattr(m, "__all__", ()))\n`
  const run = simulate({ source, filename: "names.py", isRecording: false })
  while (!run.advance(1_000_000));
  return run.stdout.split(/\s+/)
}
