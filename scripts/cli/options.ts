/**
 * The options that several verbs share. What later versions will honour is refused by name, so
 * that nobody takes a run for what it is not.
 */
import process from "node:process"
import { parseArgs } from "node:util"
import { languageFor, locale, type Locale } from "../../src/locale"
import * as values from "../../src/notes/option-values"
import type { ValueType } from "../../src/notes/option-values"
import type { LimitKind } from "../../src/trace/recording"
import { WrongUse } from "./verb"

/** What a verb was asked for. */
export interface Request {
  /** The file or folder named, the first where several may be. */
  readonly path: string
  readonly paths: readonly string[]
  readonly isJson: boolean
  readonly isCsv: boolean
  /** What waits for the person instead of everything. */
  readonly isReview: boolean
  readonly run: RunOptions
  readonly words: Locale
}

/** What the options say of a run; null and empty where they say nothing. */
export interface RunOptions {
  readonly seed: number | null
  readonly cost: number | null
  /** asyncio's debug mode. */
  readonly isDebugging: boolean
  /** Tasks begin at once. */
  readonly isEager: boolean
  readonly limits: Partial<Readonly<Record<LimitKind, number>>>
}

const notOfferedYet = ["cores", "gil", "start-method"]

/** Lines of help for the options. */
export const optionHelp: readonly string[] = [
  "--json              data instead of text",
  "--csv               a table instead of text: glossary",
  "--review            what waits for you instead of everything: glossary",
  "--seed N            another seed for what is random (default 0)",
  "--cost FACTOR       virtual cost of instructions (default 1)",
  "--debug             asyncio's debug mode",
  "--eager             tasks begin at once",
  "--limit KIND=N      another limit: instructions, events, tasks, threads, processes, memory,",
  "                    output, time",
  "--lang en|pt-BR     language of our own messages",
]

/** What a verb's paths are, and how many it takes; a text alone is for one. */
export interface PathsWanted {
  readonly what: string
  readonly most: number
}

/** Reads the arguments of a verb that takes paths. */
export function readRequest(args: readonly string[], wanted: string | PathsWanted): Request {
  const { what, most } = typeof wanted === "string" ? { what: wanted, most: 1 } : wanted
  const { values: given, positionals } = parsed(args)
  const [path] = positionals
  if (path === undefined) throw new WrongUse(`Name a ${what}.`)
  if (positionals.length > most) throw new WrongUse(`Name one ${what}, not ${positionals.length}.`)
  return {
    path,
    paths: positionals,
    isJson: given.json ?? false,
    isCsv: given.csv ?? false,
    isReview: given.review ?? false,
    words: wordsFor(given.lang),
    run: {
      seed: given.seed === undefined ? null : read("seed", given.seed, seeds),
      cost: given.cost === undefined ? null : read("cost", given.cost, values.factor),
      isDebugging: given.debug ?? false,
      isEager: given.eager ?? false,
      limits: limitsOf(given.limit ?? []),
    },
  }
}

const seeds = values.integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

function parsed(args: readonly string[]) {
  const later = notOfferedYet.find(name => args.some(each => each.split("=")[0] === `--${name}`))
  if (later !== undefined) throw new WrongUse(`--${later} is not offered yet.`)
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        csv: { type: "boolean" },
        review: { type: "boolean" },
        seed: { type: "string" },
        cost: { type: "string" },
        debug: { type: "boolean" },
        eager: { type: "boolean" },
        limit: { type: "string", multiple: true },
        lang: { type: "string" },
      },
    })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

function read<T>(option: string, written: string, type: ValueType<T>): T {
  const result = type.read(written)
  if (result.isValid) return result.value
  const nearest = result.nearest.replace(" ", "=")
  throw new WrongUse(`--${option} cannot be ${written}; try ${nearest}.`)
}

function limitsOf(written: readonly string[]): RunOptions["limits"] {
  const limits = written.map(each => read("limit", each, values.limit))
  return Object.fromEntries(limits.map(({ kind, value }) => [kind, value]))
}

/** The language asked for, else the one the terminal speaks. */
function wordsFor(asked: string | undefined): Locale {
  const languages = values.choice("en", "pt-BR")
  if (asked !== undefined) return locale(read("lang", asked, languages))
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return locale(languageFor((LC_ALL || LC_MESSAGES || LANG || "en").replace("_", "-")))
}
