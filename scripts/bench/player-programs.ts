import { firstBlock } from "./workloads"

/** Blocks like those of a note: a few coroutines, a few waits, each a little different. */
export function variant(index: number): string {
  const more = Array.from(
    { length: index % 5 },
    (_, extra) => `    await say_after(${extra + 1}, 'more ${index}')\n`,
  )
  return firstBlock
    .replace("'hello'", `'hello ${index}'`)
    .replace("    await task1\n", `    await task1\n${more.join("")}`)
}

/** Tasks that take turns, sleep and count, until about that many events are recorded. */
export function busyProgram(events: number, tasks = 10): string {
  return `
import asyncio

async def work(name, times):
    total = 0
    for number in range(times):
        total += number
        await asyncio.sleep(0 if number % 10 else 0.1)
    print(name, total)

async def main():
    async with asyncio.TaskGroup() as group:
        for name in range(${tasks}):
            group.create_task(work(name, ${Math.round(events / 6.5 / tasks)}))

asyncio.run(main())
`
}
