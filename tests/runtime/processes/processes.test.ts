import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import { encode } from "../../../src/trace/codec"
import type { TraceEvent } from "../../../src/trace/events"
import type { Recording } from "../../../src/trace/recording"
import type { Simulation, SimulationRequest } from "../../../src/trace/simulation"

function ran(source: string, options: Partial<SimulationRequest> = {}): Simulation {
  const text = `import subprocess, sys, time\n${source}`
  const simulation = simulate({ source: text, filename: "p.py", ...options })
  while (!simulation.advance(1e6));
  return simulation
}

function eventsOf({ events }: Recording): TraceEvent[] {
  return Array.from({ length: events.length }, (_, index) => events.at(index))
}

function said(recording: Recording): string[] {
  return eventsOf(recording).flatMap(event => {
    const at = (event.nanos / 1e9).toFixed(1)
    if (event.kind === "process-started") return [`${at} starts ${event.command}`]
    if (event.kind === "process-ended") return [`${at} ended ${event.status}`]
    if (event.kind === "printed") return [`${at} prints ${event.text.trim()}`]
    return event.kind === "thread-parked" && event.reason === "process" ? [`${at} waits`] : []
  })
}

const python = (code: string): string => `[sys.executable, "-c", ${JSON.stringify(code)}]`

test("what children print comes in the order of virtual time", () => {
  const slow = python("import time; time.sleep(0.3); print('slow')")
  const { stdout } = ran(`
children = [subprocess.Popen(${slow}), subprocess.Popen(${python("print('quick')")})]
time.sleep(0.1)
print("parent")
[child.wait() for child in children]
`)
  expect(stdout).toBe("quick\nparent\nslow\n")
})

test("the recording tells when a process starts, is waited for and ends", () => {
  const { recording } = ran("subprocess.run(['sleep', '1'])\nprint('on')")
  expect(said(recording)).toEqual([
    "0.0 starts sleep 1",
    "0.0 waits",
    "1.0 ended 0",
    "1.0 prints on",
  ])
})

test("a parent and a child that wait for each other are a deadlock", () => {
  const { recording } = ran(`
child = subprocess.Popen(${python("input()")}, stdin=subprocess.PIPE)
child.wait()`)
  expect(recording.outcome.kind).toBe("deadlock")
})

test("a full pipe holds its writer up until somebody reads", () => {
  const { stdout } = ran(`
child = subprocess.Popen(${python("print('x' * 100_000)")}, stdout=subprocess.PIPE)
time.sleep(0.5)
print(child.poll())
print(len(child.stdout.read()), child.wait())`)
  expect(stdout).toBe("None\n100001 0\n")
})

test("instructions of children count, and so do processes", () => {
  const endless = `subprocess.run(${python("while True: pass")})`
  const { outcome } = ran(endless, { limits: { instructions: 300_000 } }).recording
  expect(outcome).toEqual({ kind: "limit", limit: "instructions", value: 300_000 })
  const many = "for _ in range(9): subprocess.Popen(['sleep', '1'])"
  const { outcome: other } = ran(many, { limits: { processes: 5 } }).recording
  expect(other).toEqual({ kind: "limit", limit: "processes", value: 5 })
})

test("a child shares the disk and imports the modules beside the program", () => {
  const child = python("from helper import text; open('made.txt', 'w').write(text)")
  const { stdout } = ran(`subprocess.run(${child})\nprint(open("made.txt").read())`, {
    modules: [{ path: "helper.py", source: "text = 'from the child'" }],
  })
  expect(stdout).toBe("from the child\n")
})

test("times in a recording never go back, and every run is the same", () => {
  const source = `
code = "import time\\nfor n in range(5):\\n    print(n); time.sleep(0.01)"
children = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]
for n in range(20): print("parent", n); time.sleep(0.003)
[child.wait() for child in children]`
  const { recording } = ran(source)
  const times = eventsOf(recording).map(event => event.nanos)
  expect(times).toEqual([...times].sort((left, right) => left - right))
  const slices = simulate({ source: `import subprocess, sys, time\n${source}`, filename: "p.py" })
  while (!slices.advance(997));
  expect(JSON.stringify(encode(slices.recording))).toBe(JSON.stringify(encode(recording)))
})

test("a missing command is an error that says what there is", () => {
  const { stderr } = ran("subprocess.run(['grep', 'x'])")
  expect(stderr).toContain("FileNotFoundError: [Errno 2] No such file or directory: 'grep'")
  expect(stderr).toMatch(/\(This simulator has these commands: cat, echo, .*python3\.\)\n$/)
})

test("a task that waits for a child waits for a process, one that reads for a pipe", () => {
  const { recording } = ran(`import asyncio
async def main():
    child = await asyncio.create_subprocess_exec("sleep", "1", stdout=-1)
    await child.stdout.read()
    child = await asyncio.create_subprocess_exec("sleep", "1")
    await child.wait()
asyncio.run(main())`)
  const kinds = eventsOf(recording).flatMap(event =>
    event.kind === "future-created" && event.sync >= 0 ? [event.what] : [],
  )
  expect(kinds).toEqual(["pipe", "process"])
})
