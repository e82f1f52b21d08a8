/** What the player would show, as text: the set-up and dumps that its tests share. */
import { locale } from "../../src/locale"
import type { Language } from "../../src/locale"
import { blockModelOf } from "../../src/player/model/block"
import type { BlockExtras } from "../../src/player/model/block"
import type { BlockModel } from "../../src/player/model/block-model"
import { besideEachOther } from "../../src/player/model/compare"
import type { OtherRun } from "../../src/player/model/compare"
import type { WaitChain } from "../../src/player/model/details-model"
import type { Stretch } from "../../src/player/model/lane-states"
import { plainText } from "../../src/player/model/pieces"
import { playableRun } from "../../src/player/model/playable-run"
import type { PlayableRun } from "../../src/player/model/playable-run"
import { initialPlayerState } from "../../src/player/playback/player-state"
import type { PlayerState } from "../../src/player/playback/player-state"
import type { Recording } from "../../src/trace/recording"
import type { ValueSource } from "../../src/trace/values"

/** A state to look at, and what else is known. */
export interface Look extends Partial<PlayerState>, Omit<BlockExtras, "other"> {
  readonly language?: Language
  /** Another run below the own one. */
  readonly beside?: {
    readonly recording: Recording
    readonly title: string
    readonly isGhost?: boolean
  }
  readonly values?: ValueSource
}

/** The block of a recording at a step, in Portuguese unless told otherwise. */
export function blockAt(
  recording: Recording,
  step: PlayerState["step"],
  look: Look = {},
): BlockModel {
  const { language = "pt-BR", values = null, title, changes, beside, focus, ...state } = look
  const run = playableRun(recording, locale(language), { values })
  const extras = {
    ...(title === undefined ? {} : { title }),
    ...(focus === undefined ? {} : { focus }),
    ...(changes === undefined ? {} : { changes }),
    ...(beside === undefined ? {} : { other: otherOf(run, beside) }),
  }
  return blockModelOf(run, { ...initialPlayerState, ...state, step }, extras)
}

function otherOf(run: PlayableRun, beside: NonNullable<Look["beside"]>): OtherRun {
  const { recording, title, isGhost = false } = beside
  return besideEachOther(run, playableRun(recording, run.locale), { title, isGhost })
}

/** Lines with somebody on them: `5* A:ready B:waiting ← task1 pronta`. */
export function peopledLines({ code }: BlockModel): readonly string[] {
  return code.lines
    .filter(line => line.tabs.length > 0 || line.isCurrent)
    .map(({ number, isCurrent, tabs, note }) => {
      const who = tabs.map(tab => ` ${tab.letter}:${String(tab.condition)}`).join("")
      const words = note.length > 0 ? ` ← ${plainText(note)}` : ""
      return `${number}${isCurrent ? "*" : ""}${who}${words}`
    })
}

/** Who waits for what: `main → gather: A task1, B task2`. */
export function chainText(chain: WaitChain): string {
  const words = chain.map(({ text, who }) => {
    const names = who.map(({ name }) => name).join(", ")
    return text === "" || names === "" ? text + names : `${text}: ${names}`
  })
  return words.join(" → ")
}

/** Names and states: `A task1 | pronta, 1ª`. */
export function laneNames({ lanes }: Pick<BlockModel, "lanes">): readonly string[] {
  return lanes.rows.map(({ tab, name, detail, isCall }) => {
    const words = isCall ? `${name}${detail}` : detail === "" ? name : `${name} | ${detail}`
    return `${tab ? `${tab.letter} ` : ""}${words}`
  })
}

/** Stretches by their steps: `ready 8-13 (1@8), running 14`. */
export function stretchText(stretches: readonly Stretch[]): string {
  return stretches
    .map(stretch => {
      const { kind, firstStep, endStep } = stretch
      const steps = endStep - firstStep === 1 ? `${firstStep}` : `${firstStep}-${endStep - 1}`
      const entries = kind === "ready" ? stretch.places.list() : []
      if (entries.length > 0) {
        const places = entries.map(({ place, step }) => `${place}@${step}`).join(" ")
        return `ready ${steps} (${places})`
      }
      return kind === "ended" ? `${stretch.how} ${firstStep}` : `${kind} ${steps}`
    })
    .join(", ")
}
