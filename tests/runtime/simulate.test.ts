import { expect, test } from "vitest"
import type { TraceEvent } from "../../src/trace/events"
import { simulate } from "../../src/runtime/simulate"
import { encode } from "../../src/trace/codec"
import type { Recording } from "../../src/trace/recording"
import type { Simulation, SimulationRequest } from "../../src/trace/simulation"
import { stepsOf } from "../../src/trace/steps"

const sayAfter = `import asyncio
import time

async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
    task1 = asyncio.create_task(say_after(1, 'hello'))
    task2 = asyncio.create_task(say_after(2, 'world'))

    print(f"started at {time.strftime('%X')}")

    await task1
    await task2

    print(f"finished at {time.strftime('%X')}")

asyncio.run(main())
`

function ran(source: string, options: Partial<SimulationRequest> = {}, slice = 1e6): Simulation {
  const simulation = simulate({ source, filename: "p.py", ...options })
  while (!simulation.advance(slice));
  return simulation
}

function text(recording: Recording): string {
  return JSON.stringify(encode(recording))
}

test("say_after prints at the virtual times it waits for", () => {
  const { stdout, recording } = ran(sayAfter)
  expect(stdout).toBe("started at 09:00:00\nhello\nworld\nfinished at 09:00:02\n")
  expect(recording.outcome).toEqual({ kind: "finished", exitStatus: 0 })
  expect(Math.round(recording.endNanos / 1e8) / 10).toBe(2)
})

test("say_after takes 32 steps, as the picture shows it", () => {
  expect(stepsOf(ran(sayAfter).recording).count).toBe(32)
})

test("the same source gives the same recording twice", () => {
  expect(text(ran(sayAfter).recording)).toBe(text(ran(sayAfter).recording))
})

test("the size of slices does not change a recording", () => {
  expect(text(ran(sayAfter, {}, 7).recording)).toBe(text(ran(sayAfter).recording))
})

test("without recording nothing else changes", () => {
  const { stdout, recording } = ran(sayAfter, { isRecording: false })
  expect(stdout).toBe(ran(sayAfter).stdout)
  expect(recording.events.length).toBe(0)
})

test("an endless loop ends at the limit of instructions and keeps what ran", () => {
  const { stdout, recording } = ran("print('before')\nwhile True:\n    pass\n", {
    limits: { instructions: 50_000 },
  })
  expect(stdout).toBe("before\n")
  expect(recording.outcome).toEqual({ kind: "limit", limit: "instructions", value: 50_000 })
  expect(recording.events.length).toBeGreaterThan(1_000)
})

test("a missing import ends the run with CPython's hint and names the module", () => {
  const { recording } = ran(sayAfter.replace("import time\n", ""))
  const { outcome } = recording
  expect(outcome.kind === "raised" && outcome.exception.text).toBe(
    "NameError: name 'time' is not defined. Did you forget to import 'time'?",
  )
  expect(outcome.kind === "raised" && outcome.exception.missingImport).toBe("time")
  expect(outcome.kind === "raised" && outcome.exception.range?.line).toBe(11)
})

test("a module that Python has and we do not is named, with what is offered", () => {
  const { stderr, recording } = ran("import multiprocessing\n")
  expect(recording.outcome.kind).toBe("unsupported")
  expect(stderr).toContain("ModuleNotFoundError: No module named 'multiprocessing'")
  expect(stderr).toContain("this simulator does not offer it yet. It offers: ")
})

test("two tasks that wait for each other's locks are a proved deadlock", () => {
  const { recording } = ran(`import asyncio
async def one(a, b):
    async with a:
        await asyncio.sleep(0)
        async with b:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a))
asyncio.run(main())
`)
  const { outcome } = recording
  expect(outcome.kind).toBe("deadlock")
  expect(outcome.kind === "deadlock" && outcome.waiting.map(link => link.line)).toEqual([9, 5, 5])
})

test("values at a moment show every live frame of the program", () => {
  const simulation = ran(sayAfter)
  const steps = stepsOf(simulation.recording)
  const moment = simulation.values.valuesAt(steps.eventOf(18))
  const own = moment!.stacks.flatMap(({ frames }) => frames.filter(frame => !frame.library))
  const shown = own.map(frame => [
    frame.name,
    frame.line,
    ...frame.variables.map(({ name, value }) => `${name}=${value.text}`),
  ])
  expect(shown).toEqual([
    ["<module>", 19],
    ["main", 14, "task1=<Task>", "task2=<Task>"],
    ["say_after", 5, "delay=1", "what='hello'"],
    ["say_after", 5, "delay=2", "what='world'"],
  ])
})

test("the same object is the same at two moments, whatever was bound in between", () => {
  const source =
    "def run():\n    early = None\n    kept = []\n    early = [1]\n    return kept\n\nrun()\n"
  const { values, recording } = ran(source)
  const steps = stepsOf(recording)
  const moment = values.valuesAt(steps.eventOf(6), steps.eventOf(5))!
  const identities = [moment.before!, moment].map(({ stacks }) =>
    stacks.flatMap(each => each.frames.flatMap(frame => frame.variables)),
  )
  const [before, now] = identities.map(
    all => all.find(({ name }) => name === "kept")!.value.identity,
  )
  expect(now).toBe(before)
})

test("what slots and exceptions hold has the names that the program gave it", () => {
  const { values, recording } = ran(`class Point:
    __slots__ = ("x",)
    def __init__(self):
        self.x = 1

class Missing(OSError):
    pass

def run():
    point = Point()
    problem = Missing(2, "gone", "a.txt")
    return point

run()
`)
  const events = Array.from({ length: recording.events.length }, (_, at) => recording.events.at(at))
  const isReturn = (event: TraceEvent) => event.kind === "line-started" && event.line === 12
  const moment = values.valuesAt(events.findIndex(isReturn))!
  const variables = moment.stacks.flatMap(({ frames }) => frames.flatMap(each => each.variables))
  const shown = variables.map(({ name, value }) => [name, value.items?.map(({ key }) => key)])
  expect(shown).toEqual([
    ["point", ["x"]],
    ["problem", ["filename"]],
  ])
})

test("a moment tells the library's frames by their module, without variables", () => {
  const simulation = ran(sayAfter)
  const steps = stepsOf(simulation.recording)
  const { stacks } = simulation.values.valuesAt(steps.eventOf(18))!
  const library = stacks.flatMap(({ frames }) => frames.filter(frame => frame.library))
  expect(library.map(({ name, library }) => `${library}: ${name}`)).toEqual([
    "asyncio.runners: run",
    "asyncio.runners: Runner.run",
    "asyncio.tasks: sleep",
    "asyncio.tasks: sleep",
  ])
  expect(library.flatMap(({ variables }) => variables)).toEqual([])
})

test("a moment has the code of the function that runs, and where it is", () => {
  const simulation = ran("total = 0\nfor n in range(3):\n    total += n\nprint(total)")
  const steps = stepsOf(simulation.recording)
  const texts = [1, 2, 3].map(step => {
    const { instructions, current } = simulation.values.valuesAt(steps.eventOf(step))!.bytecode!
    return `${instructions[current]?.line}: ${instructions[current]?.text}`
  })
  expect(texts).toMatchInlineSnapshot(`
    [
      "1: STORE_GLOBAL .total #0",
      "2: LOAD_GLOBAL t2 .range",
      "3: LOAD_GLOBAL t2 .total",
    ]
  `)
})

test("a thread that sleeps lets the others run", () => {
  const { stdout } = ran(`import threading, time
def work(name, seconds):
    time.sleep(seconds)
    print(name)
threads = [threading.Thread(target=work, args=(n, s)) for n, s in (("slow", 2), ("fast", 1))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
`)
  expect(stdout).toBe("fast\nslow\nend\n")
})

test("a program that cannot be parsed says so with line and caret", () => {
  const { stderr, recording } = ran("def f(:\n    pass\n")
  expect(recording.outcome.kind).toBe("syntax-error")
  expect(stderr).toContain('File "p.py", line 1')
})

test("a program that keeps ever more text ends at the limit of memory", () => {
  const { recording } = ran("kept = []\nwhile True:\n    kept.append('x' * 10_000)\n", {
    limits: { memory: 4_000_000 },
  })
  expect(recording.outcome).toEqual({ kind: "limit", limit: "memory", value: 4_000_000 })
})

test("what is thrown away does not count towards the limit of memory", () => {
  const { stdout } = ran("for _ in range(2_000):\n    text = 'x' * 10_000\nprint(len(text))\n", {
    limits: { memory: 4_000_000 },
  })
  expect(stdout).toBe("10000\n")
})

test("many names for one text count it once", () => {
  const { stdout } = ran(
    "many = ['x' * 1_000] * 100_000\nmore = 'y' * 3_000_000\nprint(len(many))\n",
    {
      limits: { memory: 8_000_000 },
    },
  )
  expect(stdout).toBe("100000\n")
})

test("a recording that was handed out early grows with the run", () => {
  const simulation = simulate({ source: "for i in range(300):\n    i += 1\n", filename: "p.py" })
  const { events } = simulation.recording
  simulation.advance(500)
  const soFar = events.length
  while (!simulation.advance(1e6));
  expect([soFar > 100, events.length - soFar > 100]).toEqual([true, true])
})

test("the limit of events leaves out lines, wherever it falls", () => {
  const source = "for i in range(2000):\n    i += 1\nprint(i)\n"
  const lengths = [3, 511, 512, 513, 1000].map(events => {
    const { recording } = ran(source, { limits: { events } })
    return recording.events.length - events
  })
  // What comes after the lines is the end of the thread.
  expect(lengths).toEqual([1, 1, 1, 1, 1])
})
