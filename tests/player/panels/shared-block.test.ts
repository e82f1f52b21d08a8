import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { playableRun } from "../../../src/player/model/playable-run"
import { sharedBlock } from "../../../src/player/panels/shared-block"
import { initialPlayerState } from "../../../src/player/playback/player-state"
import { crowdRecording, sleeperRecording } from "../recordings"

const sleeper = playableRun(sleeperRecording(1), locale("pt-BR"))

test("a shared picture shows the reader's moment, a transcript all steps", () => {
  const shared = sharedBlock(sleeper, { ...initialPlayerState, step: 4 }, { title: "Dormir" })
  expect(shared.title).toBe("Dormir")
  expect(shared.svg()).toContain("<title>Dormir, passo 4 de 9</title>")
  expect(shared.transcript().trimEnd().split("\n")).toHaveLength(2 + 9)
})

test("a block without a title is named as it is in the note", () => {
  expect(sharedBlock(sleeper, initialPlayerState, { title: "" }).title).toBe(sleeper.header.title)
})

test("a shared picture shows everybody, however many are folded on screen", () => {
  const crowd = playableRun(crowdRecording(8, 1), locale("en"))
  const svg = sharedBlock(crowd, initialPlayerState, { title: "" }).svg()
  for (const name of ["t0", "t4", "t7"]) expect(svg.includes(`>${name}<`), name).toBe(true)
})
