import { expect, test } from "vitest"
import { decode, encode } from "../../src/trace/codec"
import type { EncodedRecording } from "../../src/trace/codec"
import type { TraceEvent } from "../../src/trace/events"
import { NOBODY } from "../../src/trace/ids"
import { recordingOf } from "../../src/trace/recording-builder"
import type { Recording } from "../../src/trace/recording"
import { everyEvent } from "../builders/every-event"
import { failingRecording, sayAfterRecording, threadsRecording } from "../builders/recordings"

const output = { thread: 0, stream: "stdout", process: NOBODY } as const

function eventsOf(recording: Recording): TraceEvent[] {
  return Array.from({ length: recording.events.length }, (_, index) => recording.events.at(index))
}

function throughJson(recording: Recording): Recording {
  return decode(JSON.parse(JSON.stringify(encode(recording))) as EncodedRecording)
}

test("every kind of event is written into columns and read back as it was", () => {
  expect(eventsOf(recordingOf(everyEvent))).toEqual(everyEvent)
})

test("every kind of event survives being saved as JSON", () => {
  expect(eventsOf(throughJson(recordingOf(everyEvent)))).toEqual(everyEvent)
})

test("a saved recording is the recording", () => {
  for (const recording of [sayAfterRecording(), failingRecording(), threadsRecording()]) {
    const again = throughJson(recording)
    expect(eventsOf(again)).toEqual(eventsOf(recording))
    expect(encode(again)).toEqual(encode(recording))
    expect(again.outcome).toEqual(recording.outcome)
  }
})

test("a text that comes again after many others that came twice is saved as it was", () => {
  const others = Array.from({ length: 300 }, (_, index) => `other ${index}`)
  const texts = ["early", ...others, ...others, "early", "late"]
  const events = texts.map(
    (text, nanos): TraceEvent => ({ ...output, kind: "printed", nanos, text, task: 0 }),
  )
  const recording = { ...sayAfterRecording(), events: recordingOf(events).events }
  expect(eventsOf(throughJson(recording))).toEqual(events)
})

test("thousands of texts are saved as they were, what comes again and again once", () => {
  const events = Array.from({ length: 9_000 }, (_, index): TraceEvent => {
    const text = index % 3 === 0 ? "the same" : `number ${index % 3_000}`
    return { ...output, kind: "printed", nanos: index, text, task: index }
  })
  const recording = { ...sayAfterRecording(), events: recordingOf(events).events }
  expect(eventsOf(throughJson(recording))).toEqual(events)
  expect(encode(recording).texts.filter(text => text === "the same")).toHaveLength(1)
})

test("data of another version is refused", () => {
  const saved = { ...encode(sayAfterRecording()), version: 2 } as unknown as EncodedRecording
  expect(() => decode(saved)).toThrow("another version")
})

test("an event beyond the end is refused", () => {
  const { events } = recordingOf(everyEvent)
  expect(() => events.at(everyEvent.length)).toThrow("There is no event")
  expect(() => events.kindAt(-1)).toThrow("There is no event")
})
