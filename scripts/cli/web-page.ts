/** A run as a web page that stands alone, as the app exports it. */
import { Buffer } from "node:buffer"
import { gunzipSync } from "node:zlib"
import { packedPlayer } from "asyncio-sim/page-player"
import { locale, type Locale } from "../../src/locale"
import { factsOf } from "../../src/obsidian/block-request"
import { pageOfRun } from "../../src/obsidian/page-of-run"
import type { PageContent } from "../../src/page/content"
import { webPage, type PagePlayer } from "../../src/page/web-page"
import type { ComparedProgram } from "../../src/player/panels/player-options"
import { playableRun } from "../../src/player/model/playable-run"
import { simulate } from "../../src/runtime/simulate"
import { runToEnd } from "./ending"
import type { Program } from "./programs"

/** The page of a program, run to its end. */
export function webPageOf(
  program: Program,
  compare: ComparedProgram | null,
  words: Locale,
): string {
  const { request, options } = program
  const own = options.lang === null ? words : locale(options.lang)
  const simulation = runToEnd(request)
  const facts = factsOf(program, simulate)
  const title = facts.title || playableRun(simulation.recording, own).header.title
  const step = facts.startStep ?? ("whole" as const)
  const run = { simulation, source: request.source, title, step }
  const compared = compare && { title: compare.title, simulation: simulate(compare.request) }
  const block = { options, request, locale: own }
  const content = finished(pageOfRun(run, { block, facts, compared }))
  const player = gunzipSync(Buffer.from(packedPlayer, "base64")).toString()
  return webPage(content, JSON.parse(player) as PagePlayer, own.text("page-needs-script"))
}

function finished(work: Generator<void, PageContent>): PageContent {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
