// How fast it all is: `npm run bench`, or `npm run bench -- PART ...` for some of it. Medians of
// several runs; read ratios, not absolute times. No test depends on these numbers.
import process from "node:process"
import { browserPace, type BrowserPart } from "./browser"
import { coldArgument, coldMedians, printColdTry } from "./cold"
import { glossaryPace, type GlossaryPace } from "./glossary"
import { millisOf } from "./measure"
import { paintPace, scrubPace } from "./player"
import { termPace } from "./terms"
import { answerWarmTries, runProgram, warmArgument, warmPace } from "./warm"
import { growingWorkloads, workloads } from "./workloads"

const count = 5

function print(...cells: readonly string[]): void {
  const [first = "", ...others] = cells
  process.stdout.write(`${first.padEnd(36)}${others.map(cell => cell.padStart(12)).join("")}\n`)
}

function millis(value: number | null | undefined): string {
  if (value === null || value === undefined) return "-"
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? "-" : `${ratio.toFixed(2)}x`
}

function printCold(): void {
  const cold = coldMedians(count)
  print("ms, cold", "")
  print("load main.js", millis(cold.load))
  print("first block ready", millis(cold.first))
  print("second block ready", millis(cold.second))
}

/** A line for each program: ours, Python's, ours against Python's, recording against not. */
async function printWarm(): Promise<void> {
  print("\nms, warm", "off", "python3", "off : py", "recording", "on : off", "ns an event")
  let version: string | undefined
  for (const workload of workloads) {
    const pace = await warmPace(workload)
    const nanosAnEvent = ((pace.on - pace.off) / pace.events) * 1e6
    const ours = [millis(pace.off), millis(pace.python?.millis), times(pace.offToPython)]
    const recorded = [millis(pace.on), times(pace.onToOff), nanosAnEvent.toFixed(0)]
    print(workload.name, ...ours, ...recorded)
    version = pace.python?.version
  }
  process.stdout.write(
    version === undefined ? "There is no python3.\n" : `python3 is ${version}.\n`,
  )
}

/** What 1,000 tasks take among ever more of them; one try each, for these are long. */
function printGrowth(): void {
  print("\nms, growing", "off")
  for (const { source } of growingWorkloads.slice(0, 1)) runProgram(source, false)
  for (const { name, source } of growingWorkloads) {
    const count = Number(name.split(" ")[0]?.replace(",", ""))
    print(name, millis((millisOf(() => runProgram(source, false)) / count) * 1000))
  }
}

function printTerms(): void {
  const pace = termPace(count)
  print("\nms, 3,000 terms", "")
  print("make the matcher", millis(pace.build))
  print("find terms in a note of 20 KB", millis(pace.note))
  print("find terms in 100 lines", millis(pace.screen))
  print("marks of that note, first time", millis(pace.marks))
  print("marks after a change of a line", millis(pace.marksAgain))
}

/** Showing runs: a note full of blocks, and moving in long runs. */
function printPlayer(): void {
  const paint = paintPace()
  print("\nms, 20 different blocks", "median", "slowest")
  print("first paint", millis(paint.median), millis(paint.slowest))
  print("\nms, long runs", "first paint", "a step", "95 % below")
  for (const events of [20_000, 200_000]) {
    const pace = scrubPace(events)
    const name = `${pace.events.toLocaleString("en")} events`
    print(name, millis(pace.paint), millis(pace.median), millis(pace.most))
  }
}

/** The built plugin in a browser: needs one, and takes some minutes. */
async function printBrowser(): Promise<void> {
  print("\nms of the page's main thread", "median", "slowest", "painting", "again", "MB")
  await browserPace(printBrowserPart)
}

const partNames = ["script", "layout", "paint"] as const

function printBrowserPart(part: BrowserPart): void {
  switch (part.kind) {
    case "note": {
      const { median, slowest, painted, repainted, memory } = part
      return print(
        "a block of a note",
        ...[median, slowest, painted, repainted, memory].map(millis),
      )
    }
    case "arrival": {
      const { name, first, longestTask, all } = part
      print("\nms until all is shown", "first paint", "longest", "all")
      print(name, millis(first), millis(longestTask), millis(all))
      return print("ms a frame", "median", "95 % below", "< 16 ms", ...partNames)
    }
    case "frames": {
      const { name, median, most, smooth, parts } = part
      const shares = partNames.map(each => millis(parts[each]))
      return print(name, millis(median), millis(most), `${smooth.toFixed(0)} %`, ...shares)
    }
  }
}

/** A glossary of 2,000 notes and 3,000 terms, with ten times the notes, and with ten times the terms too. */
function printGlossary(): void {
  const pace = glossaryPace({ notes: 2_000, terms: 3_000 }, 2 * count)
  const long = glossaryPace({ notes: 20_000, terms: 3_000 }, 2)
  const large = glossaryPace({ notes: 20_000, terms: 30_000 }, 2)
  print("\nms, glossary", "2,000 notes", "20,000", "ratio", "terms too", "ratio")
  const row = (name: string, of: (pace: GlossaryPace) => number): void => {
    const grown = [long, large].flatMap(each => [millis(of(each)), times(of(each) / of(pace))])
    print(name, millis(of(pace)), ...grown)
  }
  row("read all notes", each => each.reading)
  row("make entries and matcher", each => each.entries)
  row("count uses, find undefined", each => each.counting)
  row("all together", each => each.work)
  row("all together, by the clock", each => each.blocking)
  row("longest slice, by the clock", each => each.longestSlice)
  row("one changed paragraph", each => each.change)
  row("one changed definition", each => each.definition)
  row("one new term", each => each.newTerm)
  row("terms of one paragraph", each => each.paragraph)
}

const parts: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ["cold", printCold],
  ["warm", printWarm],
  ["growth", printGrowth],
  ["glossary", printGlossary],
  ["terms", printTerms],
  ["player", printPlayer],
  ["browser", printBrowser],
])

async function printParts(wanted: readonly string[]): Promise<void> {
  for (const [name, printPart] of parts) {
    if (wanted.length === 0 || wanted.includes(name)) await printPart()
  }
}

const [, , what, number, recording] = process.argv
if (what === coldArgument) printColdTry()
else if (what === warmArgument) answerWarmTries(Number(number), recording)
else void printParts(process.argv.slice(2))
