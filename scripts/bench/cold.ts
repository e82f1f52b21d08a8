/**
 * What only the first time is slow: loading the built plugin, the first block, and the second. A
 * process of its own for each try, because nothing is cold twice. What Obsidian provides is
 * replaced by something that takes every call, so that only our own file is measured.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import process from "node:process"
import { compileFunction } from "node:vm"
import { locale } from "../../src/locale"
import { playableRun } from "../../src/player/model/playable-run"
import { simulate } from "../../src/runtime/simulate"
import { median, millisOf } from "./measure"
import { firstBlock } from "./workloads"

/** The argument that makes this program do one cold try and print it. */
export const coldArgument = "cold-try"

/** Milliseconds of one cold try. */
export interface ColdTry {
  /** Null where main.js has not been built. */
  readonly load: number | null
  readonly first: number
  readonly second: number
}

/** Does one try in this process and prints it. */
export function printColdTry(): void {
  const load = existsSync("main.js") ? millisOf(loadPlugin) : null
  const first = millisOf(() => showBlock(firstBlock))
  const second = millisOf(() => showBlock(firstBlock.replaceAll("hello", "good day")))
  const cold: ColdTry = { load, first, second }
  process.stdout.write(JSON.stringify(cold))
}

/** Medians of several tries, each in a process of its own. */
export function coldMedians(count: number): ColdTry {
  const all = Array.from({ length: count }, coldTry)
  const loads = all.flatMap(each => each.load ?? [])
  return {
    load: loads.length > 0 ? median(loads) : null,
    first: median(all.map(each => each.first)),
    second: median(all.map(each => each.second)),
  }
}

function coldTry(): ColdTry {
  const self = process.argv[1] ?? ""
  const { stdout, stderr } = spawnSync(process.execPath, [self, coldArgument], { encoding: "utf8" })
  if (stdout === "") throw new Error(stderr)
  return JSON.parse(stdout) as ColdTry
}

/** All that a block needs before it is drawn: the run, its steps, its moments, its lanes. */
function showBlock(source: string): void {
  const simulation = simulate({ source, filename: "note.py" })
  simulation.advance(200_000)
  playableRun(simulation.recording, locale("pt-BR"), { values: simulation.values })
}

function loadPlugin(): void {
  const text = readFileSync("main.js", "utf8")
  const module = { exports: {} }
  const run = compileFunction(text, ["require", "module", "exports"])
  Reflect.apply(run, undefined, [() => anything(), module, module.exports])
}

/** Can be called, extended, created and asked for every name. */
function anything(): unknown {
  const target = function () {
    return undefined
  }
  const isOwn = (key: string | symbol) => key === "prototype" || key === Symbol.iterator
  const made: unknown = new Proxy(target, {
    get: (own, key): unknown => (isOwn(key) ? Reflect.get(own, key) : made),
    apply: () => made,
    construct: () => ({}),
  })
  return made
}
