/** More recordings made by hand, for what the mock-ups' programs do not show. */
import type { Recording } from "../../src/trace/recording"
import { aRecording } from "../builders/recording-builder"

/** A task that calls `time.sleep(2)` on the loop's own thread while three others are ready. */
export function blockingRecording(): Recording {
  const script = aRecording("\n".repeat(17))
    .lines(1, 2, 4, 8, 11, 17)
    .creates("main", { call: "main()" })
    .runs("main", 12, 13)
    .creates("report", { call: "relatorio()" })
    .creates("bia", { call: "atender('Bia')" })
    .creates("caio", { call: "atender('Caio')" })
    .creates("duda", { call: "atender('Duda')" })
    .awaits("report", 13)
    .turns()
    .runs("report", 5)
    .threadSleeps(2)
    .wakesThread("MainThread", 2, 6)
    .prints("relatório pronto")
    .ends()
  for (const name of ["bia", "caio", "duda"]) script.runs(name, 9).prints("olá").ends()
  return script.turns().runs("main", 13).ends().stopsLoop().threadEnds().build()
}

/** `count` tasks that each yield `turns` times. */
export function crowdRecording(count: number, turns: number): Recording {
  const script = aRecording("\n".repeat(17)).lines(1).creates("main").runs("main", 2)
  const names = Array.from({ length: count }, (_, index) => `t${index}`)
  for (const name of names) script.creates(name, { call: `work(${name.slice(1)})` })
  script.awaits("t0", 3)
  for (let turn = 0; turn < turns; turn++) {
    script.turns()
    for (const name of names) script.runs(name, 5).yields(5)
  }
  script.turns()
  for (const name of names) script.runs(name, 6).ends()
  return script.runs("main", 7).ends().stopsLoop().threadEnds().build()
}

/** One task that sleeps a second, `count` times. */
export function sleeperRecording(count: number): Recording {
  const script = aRecording("\n".repeat(9)).lines(1).creates("main").runs("main", 2)
  for (let second = 1; second <= count; second++) {
    script.sleeps(1, 3).waitsUntil(second).timerFires("main").runs("main", 4)
  }
  return script.ends().stopsLoop().threadEnds().build()
}
