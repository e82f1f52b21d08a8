/** A program whose pace is measured; the same text runs under Python. */
export interface Workload {
  readonly name: string
  readonly source: string
}

/** The programs, from pure computing to pure scheduling. */
export const workloads: readonly Workload[] = [
  {
    name: "fib(24)",
    source: lines("def fib(n):", "    return n if n < 2 else fib(n - 1) + fib(n - 2)", "fib(24)"),
  },
  {
    name: "loop of 1,000,000 in a function",
    source: lines(
      "def loop():",
      "    s = 0",
      "    for i in range(1_000_000): s += i*i % 7",
      "    return s",
      "loop()",
    ),
  },
  {
    name: "loop of 1,000,000 at module level",
    source: lines("s = 0", "for i in range(1_000_000): s += i*i % 7"),
  },
  {
    name: "10,000 tasks of three sleep(0)",
    source: lines(
      "import asyncio",
      "async def turn():",
      "    for _ in range(3):",
      "        await asyncio.sleep(0)",
      "async def main():",
      "    await asyncio.gather(*[turn() for _ in range(10_000)])",
      "asyncio.run(main())",
    ),
  },
]

/** What a learner's first block holds. */
export const firstBlock = lines(
  "import asyncio",
  "import time",
  "",
  "async def say_after(delay, what):",
  "    await asyncio.sleep(delay)",
  "    print(what)",
  "",
  "async def main():",
  "    task1 = asyncio.create_task(say_after(1, 'hello'))",
  "    task2 = asyncio.create_task(say_after(2, 'world'))",
  "",
  "    print(f\"started at {time.strftime('%X')}\")",
  "",
  "    await task1",
  "    await task2",
  "",
  "    print(f\"finished at {time.strftime('%X')}\")",
  "",
  "asyncio.run(main())",
)

function lines(...texts: readonly string[]): string {
  return `${texts.join("\n")}\n`
}
