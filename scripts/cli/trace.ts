/** `trace`: the recording of a run as text, an event a line, or as data. */
import process from "node:process"
import { dumpRecording } from "../../src/trace/dump"
import type { TraceEvent } from "../../src/trace/events"
import type { Recording } from "../../src/trace/recording"
import { runToEnd } from "./ending"
import { optionHelp, readRequest } from "./options"
import { programsIn, type Place } from "./programs"
import { exitStatus, type Verb } from "./verb"

/** A recording as `--json` prints it; numbers that are infinite become null. */
export interface JsonTrace extends Partial<Place>, Omit<Recording, "events"> {
  readonly events: readonly TraceEvent[]
}

/** Prints what happened in a program, event by event. */
export const trace: Verb = {
  name: "trace",
  usage: "FILE.py | NOTE.md [options]",
  summary: "print the recording, an event a line",
  details: [
    "Times are virtual. With --json a program gives one object, a note a list.",
    "",
    ...optionHelp,
  ],
  run(args) {
    const request = readRequest(args, "program (.py) or note (.md)")
    const runs = programsIn(request).map(({ request: each, place }) => ({
      place,
      recording: runToEnd(each).recording,
    }))
    if (request.isJson) {
      const traces = runs.map(({ place, recording }) => traceOf(recording, place))
      const isNote = runs.some(each => each.place !== null)
      process.stdout.write(`${JSON.stringify(isNote ? traces : traces[0], null, 1)}\n`)
    } else {
      const texts = runs.map(({ place, recording }) => {
        const heading = place === null ? "" : `## ${place.title}\n\n`
        return `${heading}${dumpRecording(recording)}\n`
      })
      process.stdout.write(texts.join("\n"))
    }
    return exitStatus.done
  },
}

function traceOf(recording: Recording, place: Place | null): JsonTrace {
  const { events, ...rest } = recording
  const all = Array.from({ length: events.length }, (_, index) => events.at(index))
  return { ...place, ...rest, events: all }
}
