/**
 * Programs by chance: threads and tasks that take locks, put into queues and get from them, sleep,
 * wait for each other, cancel each other. Nothing in them raises; many of them never end.
 */
import { Chance } from "../../src/runtime/chance"

type Maker = (random: Random) => readonly string[]

/** Chance with the shapes a program is made of. */
class Random {
  private readonly chance: Chance
  private depth = 0

  constructor(seed: number) {
    this.chance = new Chance(seed)
  }

  below(count: number): number {
    return this.chance.below(count)
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }

  /** One to four steps, not too deep inside each other. */
  block(makers: readonly Maker[]): readonly string[] {
    this.depth++
    const simple = this.depth > 2 ? makers.slice(0, 4) : makers
    const count = 1 + this.below(this.depth > 1 ? 2 : 4)
    const lines = Array.from({ length: count }, () => this.pick(simple)(this)).flat()
    this.depth--
    return lines.map(line => `    ${line}`)
  }

  seconds(): string {
    return this.pick(["0", "0.001", "0.01", "0.5", "2"])
  }
}

// The first four of each list are plain: they hold no others.
const ofThreads: readonly Maker[] = [
  random => [`time.sleep(${random.seconds()})`],
  random => [`n += ${random.pick(["1", "one()", "len('abc')"])}`],
  random => [`print(${random.below(100)})`],
  random => [`${random.pick(["event.set()", "event.clear()", "fifo.qsize()"])}`],
  random => [`with lock${random.below(3)}:`, ...random.block(ofThreads)],
  random => [`with ${random.pick(["gate", "condition"])}:`, ...random.block(ofThreads)],
  random => [`for _ in range(${1 + random.below(3)}):`, ...random.block(ofThreads)],
  random => [random.pick([`fifo.put(${random.below(9)})`, "fifo.get()"])],
  random => [`event.wait(${random.pick(["", random.seconds()])})`],
  random => ["with condition:", `    condition.wait(${random.pick(["", random.seconds()])})`],
  () => ["with condition:", "    condition.notify()"],
  random => [`helper = threading.Thread(target=${random.pick(["one", "rest"])})`, "helper.start()"],
  random => [`pool.submit(${random.pick(["one", "rest"])})`],
  random => [`pool.submit(rest).${random.pick(["cancel()", "result()", "done()"])}`],
]

const ofTasks: readonly Maker[] = [
  random => [`await asyncio.sleep(${random.seconds()})`],
  () => ["n += 1"],
  random => [`print(${random.below(100)})`],
  random => [random.pick(["signal.set()", "signal.clear()"])],
  random => [`async with mutex${random.below(2)}:`, ...random.block(ofTasks)],
  random => [`async with ${random.pick(["places", "news"])}:`, ...random.block(ofTasks)],
  random => [`for _ in range(${1 + random.below(3)}):`, ...random.block(ofTasks)],
  random => [random.pick([`await line.put(${random.below(9)})`, "await line.get()"])],
  () => ["await signal.wait()"],
  () => ["async with news:", "    news.notify()"],
  random => [`random_task(tasks, ${random.below(5)}).cancel()`],
  random => [`await asyncio.to_thread(${random.pick(["one", "rest", "fifo.qsize"])})`],
  random => [`await asyncio.gather(${random.pick(["nap()", "nap(), nap()"])})`],
  random => [
    "try:",
    `    async with asyncio.timeout(${random.seconds()}):`,
    ...random.block(ofTasks).map(line => `    ${line}`),
    "except TimeoutError: print('late')",
  ],
]

const head = `import asyncio, queue, threading, time
from concurrent.futures import ThreadPoolExecutor
n = 0
lock0, lock1, lock2 = threading.Lock(), threading.Lock(), threading.RLock()
gate, event = threading.Semaphore(2), threading.Event()
condition, fifo = threading.Condition(), queue.Queue(2)
pool = ThreadPoolExecutor(2)
def one(): return 1
def rest(): time.sleep(0.05)
async def nap(): await asyncio.sleep(0.01)
def random_task(tasks, at): return tasks[at % len(tasks)]`

function threadsOf(random: Random): readonly string[] {
  const names = Array.from({ length: random.below(4) }, (_, at) => `thread${at}`)
  const bodies = names.map(name => [`def ${name}():`, "    global n", ...random.block(ofThreads)])
  const daemon = random.pick(["True", "False", "False"])
  const list = names.map(name => `threading.Thread(target=${name}, daemon=${daemon})`)
  const joins = random.below(2) === 0 ? ["for thread in threads: thread.join()"] : []
  return [
    ...bodies.flat(),
    `threads = [${list.join(", ")}]`,
    "for thread in threads: thread.start()",
    ...joins,
  ]
}

function tasksOf(random: Random): readonly string[] {
  const count = random.below(4)
  if (count === 0) return []
  const names = Array.from({ length: count }, (_, at) => `task${at}`)
  const bodies = names.map(name => [
    `async def ${name}(tasks):`,
    "    global n",
    ...random.block(ofTasks),
  ])
  return [
    "mutex0, mutex1, places = asyncio.Lock(), asyncio.Lock(), asyncio.Semaphore(2)",
    "signal, news, line = asyncio.Event(), asyncio.Condition(), asyncio.Queue(1)",
    ...bodies.flat(),
    "async def main():",
    "    tasks = []",
    ...names.map(name => `    tasks.append(asyncio.create_task(${name}(tasks)))`),
    "    await asyncio.gather(*tasks, return_exceptions=True)",
    "asyncio.run(main())",
  ]
}

/** The program of a seed. */
export function randomProgram(seed: number): string {
  const random = new Random(seed)
  return [head, ...threadsOf(random), ...tasksOf(random), "print(n)", ""].join("\n")
}
