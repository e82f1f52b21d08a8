import type { Recording } from "../../src/trace/recording"
import { aRecording } from "./recording-builder"

/** A long recording: tasks that take turns, sleep, print and end, over and over; same every time. */
export function longRecording(rounds: number): Recording {
  const script = aRecording().lines(1).creates("main").runs("main", 2)
  const names = Array.from({ length: 40 }, (_, index) => `task${index}`)
  for (const name of names) script.creates(name)
  script.yields(3)
  for (const name of names) script.runs(name, 4).sleeps(1, 4)
  for (let round = 1; round <= rounds; round++) {
    script.runs("main", 5)
    script.yields(5).waitsUntil(round)
    for (const name of names) script.timerFires(name)
    for (const name of names) script.runs(name, 6).prints(`${name} ${round}`).sleeps(1, 4)
  }
  return script.build()
}
