import { expect, test } from "vitest"
import { dumpWorld } from "../../src/trace/dump-world"
import { stepsOf } from "../../src/trace/steps"
import { timeline } from "../../src/trace/timeline"
import { applyEvent } from "../../src/trace/replay"
import { WorldDraft, emptyWorld } from "../../src/trace/world-draft"
import type { Recording } from "../../src/trace/recording"
import type { World } from "../../src/trace/world"
import { longRecording } from "../builders/long-recording"
import { aRecording } from "../builders/recording-builder"
import { sayAfterRecording, threadsRecording } from "../builders/recordings"

const long = longRecording(40)

function replayedFromZero(recording: Recording, end: number): World {
  const draft = new WorldDraft(emptyWorld)
  for (let index = 0; index <= end; index++) applyEvent(draft, recording.events.at(index), index)
  return draft.freeze()
}

function versions(world: World): number[] {
  const { threads, tasks, futures, timers, syncs, loops, output } = world
  return [threads, tasks, futures, timers, syncs, loops, output].map(section => section.version)
}

test("a moment reached by checkpoints is the one replayed from the start", () => {
  const moments = timeline(long)
  const last = long.events.length - 1
  for (let pick = 7, times = 0; times < 12; times++, pick = (pick * 7919 + 13) % last) {
    const world = moments.worldAt(pick)
    expect(dumpWorld(world)).toBe(dumpWorld(replayedFromZero(long, pick)))
    expect(versions(world)).toEqual(versions(replayedFromZero(long, pick)))
  }
})

test("going back gives what was there before", () => {
  const recording = sayAfterRecording()
  const moments = timeline(recording)
  const forwards = Array.from({ length: recording.events.length }, (_, index) =>
    dumpWorld(moments.worldAt(index)),
  )
  for (let index = recording.events.length - 1; index >= 0; index--) {
    expect(dumpWorld(moments.worldAt(index))).toBe(forwards[index])
  }
  expect(moments.worldAt(-1).tasks.size).toBe(0)
})

test("the world of say_after at step 18 is what the picture shows", () => {
  const recording = sayAfterRecording()
  const world = timeline(recording).worldAt(stepsOf(recording).eventOf(18))
  expect(dumpWorld(world).split("\n").slice(1, 7)).toEqual([
    "thread MainThread: running, line 5",
    "loop 0: timers, turn 3, ready [task1]",
    "task main: waiting for task1, line 14",
    "task task1: ready (timer), line 5",
    "task task2: waiting for sleep, line 5",
    "timer 1: due 2.0s",
  ])
})

test("the world of two threads says who wants the GIL and who sleeps", () => {
  const recording = threadsRecording()
  const world = timeline(recording).worldAt(stepsOf(recording).eventOf(15))
  expect(dumpWorld(world).split("\n").slice(1, 4)).toEqual([
    "thread MainThread: ready, line 12",
    "thread a: waiting for sleep until 1.0s, line 6",
    "thread b: running, line 6",
  ])
  expect(world.runningThread).toBe(2)
})

test("a section keeps its version and its identity while nothing in it changes", () => {
  const recording = aRecording().lines(1, 2).prints("x").build()
  const moments = timeline(recording)
  const before = moments.worldAt(3)
  const after = moments.worldAt(4)
  expect(after.threads).toBe(before.threads)
  expect(after.output.version).toBe(before.output.version + 1)
  expect([...before.output.values()]).toEqual([])
})

test("things that did not change are shared between distant moments", () => {
  const moments = timeline(long)
  const early = moments.worldAt(3000)
  const late = moments.worldAt(3001)
  const changed = [...late.tasks.values()].filter(task => early.tasks.get(task.id) !== task)
  expect(changed.length).toBeLessThanOrEqual(1)
})

test("a recording that grows has its new moments", () => {
  const script = aRecording().lines(1)
  const moments = timeline(script.build())
  expect(moments.worldAt(2).threads.get(0)?.line).toBe(1)
  script.lines(...Array.from({ length: 3000 }, (_, line) => line + 2))
  expect(moments.worldAt(3002).threads.get(0)?.line).toBe(3001)
  expect(moments.worldAt(2).threads.get(0)?.line).toBe(1)
})

test("a moment beyond the recording is refused by name", () => {
  expect(() => timeline(aRecording().build()).worldAt(99)).toThrow("no moment 99")
})

test("a step after thousands costs no more than a stretch between checkpoints", () => {
  let reads = 0
  const events = long.events
  const counting = { ...long, events: { ...viewOf(events), at: read } }
  function read(index: number): ReturnType<typeof events.at> {
    reads++
    return events.at(index)
  }
  const moments = timeline(counting)
  moments.worldAt(events.length - 1)
  reads = 0
  moments.worldAt(5000)
  expect(reads).toBeLessThanOrEqual(1024)
  reads = 0
  moments.worldAt(5001)
  expect(reads).toBe(1)
})

function viewOf(events: Recording["events"]): Recording["events"] {
  return {
    length: events.length,
    at: index => events.at(index),
    kindAt: index => events.kindAt(index),
    nanosAt: index => events.nanosAt(index),
    threadAt: index => events.threadAt(index),
  }
}
