/** `render`: the picture of a finished run as an SVG file that stands alone. */
import { writeFileSync } from "node:fs"
import process from "node:process"
import { blockModelOf } from "../../src/player/model/block"
import { comparedTitle } from "../../src/notes/compared-block"
import { besideEachOther } from "../../src/player/model/compare"
import type { OtherRun } from "../../src/player/model/compare"
import { playableRun } from "../../src/player/model/playable-run"
import type { PlayableRun } from "../../src/player/model/playable-run"
import { initialPlayerState } from "../../src/player/playback/player-state"
import { staticPicture } from "../../src/player/picture/static-picture"
import { runToEnd } from "./ending"
import { optionHelp, readRequest } from "./options"
import { programsIn, reasonOf } from "./programs"
import type { Program } from "./programs"
import { exitStatus, type Verb, WrongUse } from "./verb"

/** As wide as a block in a note. */
const widthPixels = 700

/** Draws a program, or the first simulation of a note. */
export const render: Verb = {
  name: "render",
  usage: "FILE.py | NOTE.md [-o x.svg] [options]",
  summary: "draw the finished run as SVG",
  details: [
    "Of a note the first simulation is drawn. Without -o the SVG goes to standard output.",
    "",
    "-o, --output FILE   where to write it",
    ...optionHelp,
  ],
  run(args) {
    const { file, others } = outputOf(args)
    const request = readRequest(others, "program (.py) or note (.md)")
    const programs = programsIn(request)
    const [program] = programs
    if (!program) return exitStatus.wrongUse
    const { recording } = runToEnd(program.request)
    const run = playableRun(recording, request.words)
    const title = program.place?.title
    const extras = {
      ...(title === undefined || /^Line \d+$/.test(title) ? {} : { title }),
      other: otherRun(run, program, programs),
    }
    const state = { ...initialPlayerState, areAllLanesShown: true }
    const view = { widthPixels, outputHeading: request.words.text("output") }
    const svg = `${staticPicture(blockModelOf(run, state, extras), view)}\n`
    if (file === null) process.stdout.write(svg)
    else write(file, svg)
    return exitStatus.done
  },
}

/** The run that the program is compared with, where its note has one of that title. */
function otherRun(own: PlayableRun, program: Program, all: readonly Program[]): OtherRun | null {
  const title = comparedTitle(program.request.source)
  if (title === null) return null
  const other = all.find(each => each !== program && each.place?.title === title)
  if (!other) {
    process.stderr.write(`${own.locale.text("compare-missing", { title })}\n`)
    return null
  }
  const run = playableRun(runToEnd(other.request).recording, own.locale)
  return besideEachOther(own, run, { title, isGhost: false })
}

/** `-o FILE` and the arguments without it. */
function outputOf(args: readonly string[]): { file: string | null; others: readonly string[] } {
  const at = args.findIndex(each => each === "-o" || each === "--output")
  if (at < 0) return { file: null, others: args }
  const file = args[at + 1]
  if (file === undefined) throw new WrongUse("Name a file after -o.")
  return { file, others: [...args.slice(0, at), ...args.slice(at + 2)] }
}

function write(file: string, svg: string): void {
  try {
    writeFileSync(file, svg)
  } catch (error) {
    throw new WrongUse(`${file} could not be written: ${reasonOf(error)}.`)
  }
}
