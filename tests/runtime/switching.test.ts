import { describe, expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { encode } from "../../src/trace/codec"
import type { Simulation, SimulationRequest } from "../../src/trace/simulation"

function run(source: string, options: Partial<SimulationRequest> = {}): Simulation {
  const simulation = simulate({ source, filename: "p.py", ...options })
  while (!simulation.advance(1_000_000));
  return simulation
}

function printed(source: string, seed = 0): string {
  return run(source, { seed, isRecording: false }).stdout.trim()
}

/** Four threads that each do `step` 3,000 times to the global `n`, with threads switched often. */
function lostBy(step: string): number {
  const total = printed(`import sys, threading
sys.setswitchinterval(0.0001)
n = 0
def one(): return 1
def get(): return n
def work():
    global n
    for _ in range(3_000):
        ${step}
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(n)
`)
  return 12_000 - Number(total)
}

describe("where the GIL may change hands", () => {
  test.each(["n += 1", "n = n + 1", "n = get() + 1"])("%s loses nothing", step => {
    expect(lostBy(step)).toBe(0)
  })

  test.each(["n += one()", "v = n; one(); n = v + 1", "n = int(n) + 1"])("%s loses", step => {
    expect(lostBy(step)).toBeGreaterThan(100)
  })
})

const racing = `import threading, time
order = []
def work(name):
    for turn in range(3):
        order.append(name)
        time.sleep(0.01)
threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("".join(order))
`

describe("the seed", () => {
  test("0 lets threads in as they came", () => {
    expect(printed(racing)).toBe("abcdabcdabcd")
  })

  test("of another number chooses among the orders that are possible", () => {
    const orders = new Set([1, 2, 3, 4, 5, 6].map(seed => printed(racing, seed)))
    expect(orders.size).toBeGreaterThan(3)
    for (const order of orders) expect([...order].sort().join("")).toBe("aaabbbcccddd")
  })

  test.each([0, 1, 7])("%i gives the same recording each time", seed => {
    const [first, second] = [run(racing, { seed }), run(racing, { seed })]
    expect(encode(first.recording)).toEqual(encode(second.recording))
  })

  test("changes nothing in a program of one thread", () => {
    const source = "import asyncio\nasync def main(): await asyncio.sleep(1)\nasyncio.run(main())\n"
    const [first, second] = [run(source), run(source, { seed: 5 })]
    expect(encode(first.recording)).toEqual(encode(second.recording))
  })
})

describe("the switch interval", () => {
  const spinning = `import sys, threading
sys.setswitchinterval(INTERVAL)
switches = []
last = None
def spin():
    global last
    for _ in range(20_000):
        if last is not threading.get_ident():
            last = threading.get_ident()
            switches.append(last)
threads = [threading.Thread(target=spin) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(switches))
`
  const switchesAt = (seconds: string) => Number(printed(spinning.replace("INTERVAL", seconds)))

  test("decides how often threads that only compute are switched", () => {
    expect(switchesAt("0.0001")).toBeGreaterThan(5 * switchesAt("0.001"))
  })

  test("is given whole to each thread, however many want the GIL", () => {
    const { recording } = run(
      `import threading
def spin():
    for _ in range(3_000): pass
threads = [threading.Thread(target=spin) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`,
      { cost: 500 },
    )
    const events = Array.from({ length: recording.events.length }, (_, at) =>
      recording.events.at(at),
    )
    const switches = events.filter(({ kind, thread }) => kind === "thread-switched" && thread > 0)
    const slices = switches.slice(1).map((event, at) => event.nanos - switches[at]!.nanos)
    expect(slices.length).toBeGreaterThan(4)
    expect(Math.min(...slices.slice(4, 8))).toBeGreaterThan(4_900_000)
    expect(Math.max(...slices)).toBeLessThan(10_200_000)
  })

  test.each(["0", "-1", "'a'"])("cannot be %s", value => {
    const { outcome } = run(`import sys\nsys.setswitchinterval(${value})\n`).recording
    expect(outcome.kind).toBe("raised")
  })
})
