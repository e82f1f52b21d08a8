import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { encode } from "../../src/trace/codec"
import { stepsOf } from "../../src/trace/steps"
import type { SentSignal, Simulation, SimulationRequest } from "../../src/trace/simulation"

const second = 1e9

function ran(source: string, options: Partial<SimulationRequest> = {}): Simulation {
  const simulation = simulate({ source, filename: "p.py", ...options })
  while (!simulation.advance(1e6));
  return simulation
}

function sent(name: string, seconds: number): SentSignal {
  return { name, atNanos: seconds * second }
}

function ending(source: string, ...signals: SentSignal[]): string {
  const { recording, stdout } = ran(source, { signals })
  const { outcome, endNanos } = recording
  const how =
    outcome.kind === "raised"
      ? outcome.exception.text
      : outcome.kind === "killed"
        ? `${outcome.signal} ${outcome.exitStatus}`
        : outcome.kind
  return `${stdout}${how} at ${(endNanos / second).toFixed(1)}`
}

const sleeper = "import time\ntime.sleep(10)\nprint('slept')\n"

function headKinds({ recording }: Simulation): string[] {
  const steps = stepsOf(recording)
  const numbers = Array.from({ length: steps.count }, (_, index) => index + 1)
  return numbers.map(step => recording.events.kindAt(steps.headOf(step)))
}

test("a signal that comes is a step of its own", () => {
  const simulation = ran(sleeper, { signals: [sent("SIGINT", 2)] })
  expect(headKinds(simulation)).toContain("signal-delivered")
})

test("the end of a subprocess is a step, its SIGCHLD only for those who listen", () => {
  const source = "import subprocess\nsubprocess.run(['sleep', '1'])\n"
  expect(headKinds(ran(source))).toContain("process-ended")
  expect(headKinds(ran(source))).not.toContain("signal-delivered")
  const listening = "import signal\nsignal.signal(signal.SIGCHLD, print)\n"
  expect(headKinds(ran(listening + source))).toContain("signal-delivered")
})

test("a thread that waits for good is named with its line", () => {
  const lines = ["import threading", "lock = threading.Lock()", "lock.acquire()", "lock.acquire()"]
  expect(ran(lines.join("\n")).recording.outcome).toMatchObject({ waiting: [{ line: 4 }] })
})

describe("a signal from outside", () => {
  test("SIGINT ends a sleep with KeyboardInterrupt at its time", () => {
    expect(ending(sleeper, sent("SIGINT", 2))).toBe("KeyboardInterrupt at 2.0")
  })

  test("SIGINT ends an endless loop", () => {
    expect(ending("while True: pass", sent("SIGINT", 0.001))).toBe("KeyboardInterrupt at 0.0")
  })

  test("SIGTERM ends the program without a word; a shell shows 143", () => {
    const source = `try:\n    import time; time.sleep(10)\nfinally:\n    print('never')\n`
    expect(ending(source, sent("SIGTERM", 1))).toBe("SIGTERM 143 at 1.0")
  })

  test("SIGKILL cannot be caught", () => {
    const source = `import signal\nsignal.signal(signal.SIGTERM, print)\n${sleeper}`
    expect(ending(source, sent("SIGKILL", 1))).toBe("SIGKILL 137 at 1.0")
  })

  test("a handler runs in the middle of a sleep, which goes on for the time that is left", () => {
    const source = `import signal
signal.signal(signal.SIGUSR1, lambda signum, frame: print("handler", frame.f_lineno))
${sleeper}`
    const text = ending(source, sent("SIGUSR1", 1), sent("SIGUSR1", 2))
    expect(text).toBe("handler 4\nhandler 4\nslept\nfinished at 10.0")
  })

  test("what comes after the end does nothing", () => {
    expect(ending("print('done')", sent("SIGINT", 5))).toBe("done\nfinished at 0.0")
  })

  test("the second SIGINT under asyncio.run does not wait for the main task", () => {
    const source = `import asyncio
async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(10)
asyncio.run(main())`
    expect(ending(source, sent("SIGINT", 1), sent("SIGINT", 2))).toBe(
      "cancelled\nKeyboardInterrupt at 2.0",
    )
  })
})

test("a lock that a raising handler gave up waiting for wakes the next who waits", () => {
  const source = `import signal, threading, time
lock = threading.Lock()
def hold():
    with lock:
        time.sleep(1)
def want(name):
    with lock:
        print(name)
def give_up(signum, frame):
    raise TimeoutError
signal.signal(signal.SIGALRM, give_up)
threading.Thread(target=hold).start()
signal.setitimer(signal.ITIMER_REAL, 0.5)
threading.Timer(0.2, want, ["other"]).start()
try:
    lock.acquire()
except TimeoutError:
    print("gave up")
`
  expect(ending(source)).toBe("gave up\nother\nfinished at 1.0")
})

test("the recording tells of signals, and is the same whenever it is made", () => {
  const request = { signals: [sent("SIGINT", 2)] }
  const { recording } = ran(sleeper, request)
  const names = Array.from({ length: recording.events.length }, (_, index) => {
    const event = recording.events.at(index)
    return event.kind === "signal-delivered" ? `${event.name} ${event.nanos / second}` : ""
  })
  expect(names.filter(name => name !== "")).toEqual(["SIGINT 2"])
  const again = ran(sleeper, { ...request, isFusing: false }).recording
  expect(JSON.stringify(encode(again))).toBe(JSON.stringify(encode(recording)))
})

test("handlers that wait for their turn run once each, wherever the run is cut into slices", () => {
  const source = readFileSync("tests/programs/processes/signal-two-pending.py", "utf8")
  const { stdout } = ran(source)
  for (let slice = 1; slice < 120; slice++) {
    const simulation = simulate({ source, filename: "p.py" })
    while (!simulation.advance(slice));
    expect(simulation.stdout, `slices of ${slice}`).toBe(stdout)
  }
})
