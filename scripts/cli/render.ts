/** `render`: a finished run as a file that stands alone: its picture as SVG, or a web page to step through. */
import { writeFileSync } from "node:fs"
import process from "node:process"
import type { Locale } from "../../src/locale"
import { blockModelOf } from "../../src/player/model/block"
import { comparedTitle } from "../../src/notes/compared-block"
import { besideEachOther } from "../../src/player/model/compare"
import type { OtherRun } from "../../src/player/model/compare"
import { playableRun } from "../../src/player/model/playable-run"
import type { PlayableRun } from "../../src/player/model/playable-run"
import type { ComparedProgram } from "../../src/player/panels/player-options"
import { initialPlayerState } from "../../src/player/playback/player-state"
import { staticPicture } from "../../src/player/picture/static-picture"
import { runToEnd } from "./ending"
import { optionHelp, readRequest } from "./options"
import { programsIn, reasonOf } from "./programs"
import type { Program } from "./programs"
import { exitStatus, type Verb, WrongUse } from "./verb"
import { webPageOf } from "./web-page"

/** As wide as a block in a note. */
const widthPixels = 700

/** Draws a program, or the first simulation of a note. */
export const render: Verb = {
  name: "render",
  usage: "FILE.py | NOTE.md [-o x.svg | x.html] [options]",
  summary: "draw the finished run as SVG, or make a web page to step through it",
  details: [
    "Of a note the first simulation is drawn. Without -o the SVG goes to standard output. The web",
    "page is one file with player and recording, which needs no network.",
    "",
    "-o, --output FILE   where to write it; .html for the web page",
    ...optionHelp,
  ],
  run(args) {
    const { file, others } = outputOf(args)
    const request = readRequest(others, "program (.py) or note (.md)")
    const programs = programsIn(request)
    const [program] = programs
    if (!program) return exitStatus.wrongUse
    const isPage = file !== null && /\.html?$/i.test(file)
    const other = comparedWith(program, programs, request.words)
    const text = (isPage ? webPageOf : pictureOf)(program, other, request.words)
    if (file === null) process.stdout.write(text)
    else write(file, text)
    return exitStatus.done
  },
}

/** The program that another is compared with, where its note has one of that title. */
function comparedWith(
  program: Program,
  all: readonly Program[],
  words: Locale,
): ComparedProgram | null {
  const title = comparedTitle(program.request.source)
  if (title === null) return null
  const other = all.find(each => each !== program && each.place?.title === title)
  if (other) return { title, request: other.request }
  process.stderr.write(`${words.text("compare-missing", { title })}\n`)
  return null
}

function pictureOf(
  { request, place }: Program,
  compared: ComparedProgram | null,
  words: Locale,
): string {
  const run = playableRun(runToEnd(request).recording, words)
  const title = place?.title
  const extras = {
    ...(title === undefined || /^Line \d+$/.test(title) ? {} : { title }),
    other: compared && otherRun(run, compared),
  }
  const state = { ...initialPlayerState, areAllLanesShown: true }
  const view = { widthPixels, outputHeading: words.text("output") }
  return `${staticPicture(blockModelOf(run, state, extras), view)}\n`
}

function otherRun(own: PlayableRun, { title, request }: ComparedProgram): OtherRun {
  const run = playableRun(runToEnd(request).recording, own.locale)
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

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new WrongUse(`${file} could not be written: ${reasonOf(error)}.`)
  }
}
