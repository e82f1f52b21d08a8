/** From a block's source to what a player needs of it: the request, the words, the offers. */
import type { Diagnostic } from "../base/diagnostic"
import { isMessageKey, locale } from "../locale"
import type { Locale } from "../locale"
import { parseBlock } from "../notes/block-options"
import type { BlockOptions, ParsedBlock } from "../notes/block-options"
import { networkRequest } from "../notes/network-request"
import { modulesFor } from "../notes/note-modules"
import { programOffers } from "../notes/program-kind"
import { verdictsOf } from "../notes/expectations"
import type { BlockFacts, ProgramChange } from "../player/panels/player-options"
import type { VerdictLine } from "../player/panels/verdict-panel"
import { defaultLimits } from "../runtime/limits"
import type { LimitKind } from "../trace/recording"
import { runFactsOf } from "../trace/run-facts"
import type { ModuleFile, Simulate, Simulation, SimulationRequest } from "../trace/simulation"
import { stepsOf } from "../trace/steps"
import type { Settings } from "./settings"

/** Instructions that may run to find the step at which a block starts. */
const searchInstructions = 200_000

/** What a block's source says to the player. */
export interface BlockRequest {
  readonly request: SimulationRequest
  readonly locale: Locale
  readonly options: BlockOptions
  readonly warnings: readonly string[]
}

/** Reads a block; `path` names the program in tracebacks. */
export function readBlock(
  source: string,
  path: string,
  {
    settings,
    language,
    modules = [],
  }: {
    readonly settings: Settings
    readonly language: Locale
    /** What the note's blocks offer each other. */
    readonly modules?: readonly ModuleFile[]
  },
): BlockRequest {
  const parsed = parseBlock(source)
  const { options } = parsed
  const words = options.lang === null ? language : locale(options.lang)
  return {
    options,
    locale: words,
    request: {
      ...requestOf(parsed, path, settings),
      modules: modulesFor(source, modules),
    },
    warnings: parsed.diagnostics.map(diagnostic => warningOf(diagnostic, words)),
  }
}

/** The changes that are offered for a program. */
export function changesFor(source: string): readonly ProgramChange[] {
  return programOffers(source).map(offer =>
    offer.offer === "run-main"
      ? { kind: "run-coroutine", name: "main", program: offer.program }
      : { kind: "add-import", name: "asyncio", program: offer.program },
  )
}

/** What is to be said of a run that is over: each expectation that was not met, or that all were. */
export function verdictFor(
  { options, locale: words }: Pick<BlockRequest, "options" | "locale">,
  run: Simulation,
): VerdictLine | null {
  const facts = runFactsOf(run)
  const verdicts = facts === null ? [] : verdictsOf(options, facts)
  if (verdicts.length === 0) return null
  const unmet = verdicts.filter(verdict => !verdict.isMet)
  const said = unmet.length > 0 ? unmet : verdicts
  const text = said.map(({ key, params }) => words.text(key, params)).join(" ")
  const isMet = unmet.length === 0
  if (options.exercise === null) return { isMet, text }
  return { isMet, text: words.text(isMet ? "exercise-done" : "exercise-not-yet", { text }) }
}

/** What a block says to its player. */
export function factsOf(
  { options, request, warnings }: Pick<BlockRequest, "options" | "request" | "warnings">,
  simulate: Simulate,
): BlockFacts {
  const { title, focus, show, ask, view, exercise: goal, hint: hints } = options
  const startStep = startStepOf({ options, request }, simulate)
  return {
    title: title ?? "",
    ...(startStep === null ? {} : { startStep }),
    ...(focus ? { focus } : {}),
    ...(show ? { details: show } : {}),
    asks: ask,
    axis: view,
    ...(goal === null ? {} : { exercise: { goal, hints } }),
    warnings,
  }
}

/** The step a block asks to be shown first, or null for the whole picture. */
export function startStepOf(
  { options, request }: Pick<BlockRequest, "options" | "request">,
  simulate: Simulate,
): number | null {
  const { start } = options
  if (start.kind === "end") return null
  if (start.kind === "step") return start.step
  const simulation = simulate(request)
  simulation.advance(searchInstructions)
  const { recording } = simulation
  const steps = stepsOf(recording)
  const lines = request.source.split("\n")
  for (let step = 1; step <= steps.count; step++) {
    const event = recording.events.at(steps.headOf(step))
    if (event.kind === "line-started" && lines[event.line - 1]?.includes(start.text)) return step
  }
  return null
}

function requestOf({ options, program }: ParsedBlock, path: string, settings: Settings) {
  const limits: Partial<Record<LimitKind, number>> = {
    instructions: settings.instructionMillions * 1e6,
  }
  for (const { kind, value } of options.limit) {
    limits[kind] = Math.min(value, limits[kind] ?? defaultLimits[kind])
  }
  const name = path.split("/").pop() ?? path
  return {
    source: program,
    filename: `${name.replace(/\.md$/i, "")}.py`,
    seed: options.seed,
    cost: options.cost,
    input: options.input,
    disk: options.disk,
    signals: options.signal,
    isDebugging: options.debug,
    isEager: options.eager,
    network: networkRequest(options),
    limits,
  } satisfies SimulationRequest
}

function warningOf({ key, params, range }: Diagnostic, words: Locale): string {
  const warning = isMessageKey(key) ? words.text(key, params) : key
  return range ? words.text("option-warning-line", { line: range.line, warning }) : warning
}
