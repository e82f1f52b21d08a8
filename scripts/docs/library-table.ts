/**
 * What docs/python.md says of the standard library, made from the modules themselves: each is
 * imported in a simulation and asked for its names, which are compared with CPython's. What is
 * missing stands below its reason.
 */
import { offeredModules, offeredSubmodules } from "../../src/runtime/modules"
import { leftOut } from "../../src/runtime/modules/left-out"
import type { Gap } from "../../src/runtime/modules/left-out-gap"
import { isSimulated } from "../../src/runtime/modules/simulated"
import { simulate } from "../../src/runtime/simulate"
import { standardModuleNames, standardNamesOf } from "../../src/runtime/standard-names"

/** A module and the names of CPython's that it lacks. */
export interface ModuleNames {
  readonly module: string
  readonly missing: readonly string[]
}

/** Packages whose modules are their own business: a program imports the package. */
const closedPackages = new Set(["asyncio", "concurrent.futures", "json", "unittest"])

/** Compares every offered module with CPython's; of those in packages, the ones to import. */
export function moduleNames(): readonly ModuleNames[] {
  const inPackages = offeredSubmodules.filter(
    module => standardNamesOf(module).size > 0 && !closedPackages.has(parentOf(module)),
  )
  return [...offeredModules, ...inPackages].sort().map(module => {
    const offered = new Set(namesIn(module))
    return { module, missing: [...standardNamesOf(module)].filter(name => !offered.has(name)) }
  })
}

/** Names that are missing and not said to be left out: `module.name`. */
export function unexplained(modules: readonly ModuleNames[]): readonly string[] {
  return modules.flatMap(({ module, missing }) => {
    const explained = new Set(gapsOf(module).flatMap(gap => gap.names))
    return missing.filter(name => !explained.has(name)).map(name => `${module}.${name}`)
  })
}

/** Names that are said to be left out although they are offered, unknown to CPython, or said twice. */
export function wronglyListed(modules: readonly ModuleNames[]): readonly string[] {
  return [...leftOut].flatMap(([module, gaps]) => {
    const missing = new Set(modules.find(one => one.module === module)?.missing)
    const listed = gaps.flatMap(gap => gap.names)
    return listed.filter(name => !missing.delete(name)).map(name => `${module}.${name}`)
  })
}

/** The library as Markdown: what is whole, what has gaps and why, what is not there. */
export function libraryText(modules: readonly ModuleNames[]): string {
  const names = modules.map(({ module }) => module)
  const offered = new Set(names)
  const imitated = names.filter(isSimulated)
  const withGaps = names.filter(name => leftOut.has(name))
  const whole = names.filter(name => !leftOut.has(name) && standardNamesOf(name).size > 0)
  return [
    "### Offered with every public name\n",
    `${codes(whole)}.\n`,
    "### Simulated\n",
    `${codes(imitated)}: no real network, server, database or mail is ever reached.\n`,
    "### Offered with gaps\n",
    ...withGaps.map(module => `#### ${code(module)}\n\n${gapList(gapsOf(module))}\n`),
    "### Not offered\n",
    `${codes(standardModuleNames().filter(name => !offered.has(name)))}.`,
  ].join("\n")
}

function gapsOf(module: string): readonly Gap[] {
  return leftOut.get(module) ?? []
}

function parentOf(module: string): string {
  return module.slice(0, Math.max(0, module.lastIndexOf(".")))
}

function gapList(gaps: readonly Gap[]): string {
  return gaps.map(({ reason, names }) => `- ${reason}: ${codes(names)}`).join("\n")
}

function codes(names: readonly string[]): string {
  return names.map(code).join(", ")
}

function code(name: string): string {
  return `\`${name}\``
}

function namesIn(module: string): readonly string[] {
  const source = `import ${module} as m\nprint(*dir(m))\nprint(*getattr(m, "__all__", ()))\n`
  const run = simulate({ source, filename: "names.py", isRecording: false })
  while (!run.advance(1_000_000));
  if (run.recording.outcome.kind !== "finished") throw new Error(run.stderr)
  return run.stdout.split(/\s+/)
}
