/**
 * Whatever a program does, every step of it can be told: in both languages, without holes, in the
 * room that the block keeps for it.
 */
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { locale } from "../../../src/locale"
import type { Language } from "../../../src/locale"
import { Moment } from "../../../src/player/model/moment"
import { plainText } from "../../../src/player/model/pieces"
import type { Pieces } from "../../../src/player/model/pieces"
import { playableRun } from "../../../src/player/model/playable-run"
import { sentenceOf } from "../../../src/player/model/sentence"
import { initialPlayerState } from "../../../src/player/playback/player-state"
import { simulate } from "../../../src/runtime/simulate"
import type { Recording } from "../../../src/trace/recording"

const FOLDER = join("tests", "programs")
const INSTRUCTIONS = 300_000
/** Long loops say the same again and again. */
const STEPS = 250

for (const topic of readdirSync(FOLDER)) {
  const files = readdirSync(join(FOLDER, topic)).filter(file => file.endsWith(".py"))
  // Programs of several files stand in folders of their own.
  if (files.length === 0) continue
  describe(topic, () => {
    for (const file of files) {
      test(`${file} is told at every step`, () => {
        const recording = recordingOf(readFileSync(join(FOLDER, topic, file), "utf8"), file)
        for (const language of ["pt-BR", "en"] as const) {
          expect(faultsOf(recording, language)).toEqual([])
        }
      })
    }
  })
}

function recordingOf(source: string, filename: string): Recording {
  const simulation = simulate({ source, filename })
  simulation.advance(INSTRUCTIONS)
  return simulation.recording
}

function faultsOf(recording: Recording, language: Language): readonly string[] {
  const run = playableRun(recording, locale(language))
  const faults: string[] = []
  for (let step = 1; step <= Math.min(run.steps.count, STEPS); step++) {
    const sentence = sentenceOf(new Moment(run, { ...initialPlayerState, step }))
    const fault = faultOf(sentence)
    if (fault !== null) faults.push(`${step}: ${fault}: ${plainText(sentence)}`)
  }
  return faults
}

function faultOf(sentence: Pieces): string | null {
  const text = plainText(sentence)
  if (text === "") return "nothing is said"
  if (text.length > 130) return `${text.length} characters`
  if (/undefined|NaN|\?/.test(said(sentence))) return "an unknown fact"
  const isEmpty = sentence.some(piece => (piece.kind === "who" ? piece.name : piece.text) === "")
  if (isEmpty || / \.| :| ,|^[.:,]/.test(said(sentence))) return "an empty fact"
  return /(?:line|linha) 0\b/.test(said(sentence)) ? "a line that is none" : null
}

/** The sentence with what the program itself says left out. */
function said(sentence: Pieces): string {
  return plainText(sentence.map(piece => (piece.kind === "code" ? { ...piece, text: "x" } : piece)))
}
