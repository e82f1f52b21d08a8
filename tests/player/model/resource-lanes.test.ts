/** Lanes of what the program uses: disk, network, cores. */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import type { Recording } from "../../../src/trace/recording"
import { aRecording } from "../../builders/recording-builder"
import { blockAt, laneNames } from "../shown"

/** The marks of a lane of the whole run: `free, A read a.txt, free`. */
function lane(recording: Recording, name: string): string | undefined {
  const { rows } = blockAt(recording, "whole", { language: "en" }).lanes
  const found = rows.find(row => row.name === name)?.lane.marks
  return found
    ?.map(mark => (mark.kind === "held" ? `${mark.letter} ${mark.operation}`.trim() : mark.kind))
    .join(", ")
}

function ran(source: string): Recording {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  return simulation.recording
}

test("the disk has a lane where it is used: who has what done", () => {
  const recording = aRecording("\n".repeat(9))
    .lines(1)
    .asks("disk", "read a.txt", 1)
    .wakesThread("MainThread", 1, 2)
    .threadEnds()
    .build()
  expect(lane(recording, "disk")).toBe("M read a.txt, free")
  expect(lane(recording, "network")).toBeUndefined()
  const names = (step: number) => laneNames(blockAt(recording, step, { language: "en" })).at(-1)
  expect([names(1), names(2), names(3)]).toEqual([
    "disk | free",
    "disk | read a.txt",
    "disk | free",
  ])
})

test("two at a time share the network", () => {
  const recording = aRecording("\n".repeat(9))
    .startsThread("a")
    .asks("network", "GET /b", 2)
    .switchesTo("a", 2)
    .asks("network", "GET /a", 1)
    .wakesThread("a", 1, 3)
    .wakesThread("MainThread", 2, 4)
    .build()
  expect(lane(recording, "network")).toBe("M GET /b, M A, M GET /b, free")
})

test("cores have lanes where several are told of, with whom they run", () => {
  const recording = aRecording("\n".repeat(9))
    .lines(1)
    .runsOn(0, "MainThread")
    .startsThread("a")
    .runsOn(1, "a")
    .switchesTo("a", 2)
    .lines(3)
    .runsOn(1, null)
    .lines(4)
    .build()
  expect([lane(recording, "core 1"), lane(recording, "core 2")]).toEqual(["M", "A, free"])
  const one = aRecording("\n".repeat(9)).lines(1).runsOn(0, "MainThread").lines(2).build()
  expect(lane(one, "core 1")).toBeUndefined()
})

test("files of a program that ran are opened, read, written on the disk", () => {
  const recording = ran(`with open("a.txt", "w") as file:
    file.write("x")
print(open("a.txt").read())`)
  const words = lane(recording, "disk")?.replace(/free, /g, "")
  expect(words).toMatch(/^M open a.txt, M write a.txt, M open a.txt, M read a.txt/)
})

test("what a library asks of a host is the network's, not a sleep", () => {
  const recording = ran(`import urllib.request
urllib.request.urlopen("http://example.com/a")`)
  expect(lane(recording, "network")).toBe("M GET http://example.com/a, free")
})

test("tasks that connect and read use the network", () => {
  const recording = ran(`import asyncio
async def serve(reader, writer):
    writer.write(await reader.readline())
    writer.close()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8888)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    writer.write(b"hi\\n")
    print(await reader.readline())
asyncio.run(main())`)
  expect(lane(recording, "network")).toContain("M connect 127.0.0.1:8888")
  expect(lane(recording, "network")).toContain("read 127.0.0.1")
})
