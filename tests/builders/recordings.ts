/** The programs of the mock-ups as recordings: what a correct machine records, made by hand. */
import type { Recording } from "../../src/trace/recording"
import { aRecording } from "./recording-builder"

/** `say_after`, 19 lines, with its imports. */
export const sayAfterProgram = `import asyncio
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

/** Two tasks that wait at the same time: 32 steps, 3 tasks, 2.0 s; step 18 is the timer of task1. */
export function sayAfterRecording(): Recording {
  return aRecording(sayAfterProgram)
    .code("say_after", 4)
    .code("main", 8)
    .lines(1, 2, 4, 8, 19)
    .creates("main", { call: "main()", runs: "main" })
    .runs("main", 9)
    .creates("task1", { call: "say_after(1, 'hello')", runs: "say_after" })
    .lines(10)
    .creates("task2", { call: "say_after(2, 'world')", runs: "say_after" })
    .lines(12)
    .prints("started at 09:00:00")
    .lines(14)
    .awaits("task1", 14)
    .turns()
    .runs("task1", 5)
    .sleeps(1, 5)
    .runs("task2", 5)
    .sleeps(2, 5)
    .waitsUntil(1)
    .timerFires("task1")
    .runs("task1")
    .lines(6)
    .prints("hello")
    .ends()
    .turns()
    .runs("main")
    .lines(15)
    .awaits("task2", 15)
    .waitsUntil(2)
    .timerFires("task2")
    .runs("task2")
    .lines(6)
    .prints("world")
    .ends()
    .turns()
    .runs("main")
    .lines(17)
    .prints("finished at 09:00:02")
    .ends()
    .stopsLoop()
    .threadEnds()
    .build()
}

/** `say_after` without `import time`, 18 lines. */
export const failingProgram = sayAfterProgram.replace("import time\n", "")

/** The same program without `import time`: 22 steps, both tasks cancelled before their sleep ends. */
export function failingRecording(): Recording {
  const text = "NameError: name 'time' is not defined. Did you forget to import 'time'?"
  return aRecording(failingProgram)
    .code("say_after", 3)
    .code("main", 7)
    .lines(1, 3, 7, 18)
    .creates("main", { call: "main()", runs: "main" })
    .runs("main", 8)
    .creates("task1", { call: "say_after(1, 'hello')", runs: "say_after" })
    .lines(9)
    .creates("task2", { call: "say_after(2, 'world')", runs: "say_after" })
    .lines(11)
    .ends("raised", text)
    .turns()
    .runs("task1", 4)
    .sleeps(1, 4)
    .runs("task2", 4)
    .sleeps(2, 4)
    .cancels("task1")
    .cancels("task2")
    .turns()
    .runs("task1")
    .ends("cancelled", "CancelledError")
    .runs("task2")
    .ends("cancelled", "CancelledError")
    .stopsLoop()
    .threadEnds("raised")
    .build({
      kind: "raised",
      exception: {
        type: "NameError",
        text,
        traceback: `Traceback (most recent call last):\n  File "program.py", line 18, in <module>\n${text}\n`,
        range: { line: 11, column: 24, endLine: 11, endColumn: 28 },
        thread: 0,
        task: 0,
        missingImport: "time",
      },
    })
}

/** Two threads that sleep at the same time, 15 lines. */
export const threadsProgram = `import threading
import time

def baixar(nome, segundos):
    print(nome, 'começou')
    time.sleep(segundos)
    print(nome, 'terminou')

a = threading.Thread(target=baixar, args=('A', 1))
b = threading.Thread(target=baixar, args=('B', 2))
a.start()
b.start()
a.join()
b.join()
print('fim')
`

/** Threads and the GIL: 31 steps, 2.0 s; at step 15 b reaches line 6 while MainThread wants the GIL. */
export function threadsRecording(): Recording {
  return aRecording(threadsProgram)
    .code("baixar", 4)
    .lines(1, 2, 4, 9, 10, 11)
    .startsThread("a", { call: "baixar('A', 1)", runs: "baixar" })
    .switchesTo("a", 5)
    .prints("A começou")
    .lines(6)
    .threadSleeps(1)
    .switchesTo("MainThread", 12)
    .startsThread("b", { call: "baixar('B', 2)", runs: "baixar" })
    .switchesTo("b", 5)
    .prints("B começou")
    .lines(6)
    .threadSleeps(2)
    .switchesTo("MainThread", 13)
    .joins("a")
    .wakesThread("a", 1, 7)
    .prints("A terminou")
    .threadEnds()
    .switchesTo("MainThread", 14)
    .joins("b")
    .wakesThread("b", 2, 7)
    .prints("B terminou")
    .threadEnds()
    .switchesTo("MainThread", 15)
    .prints("fim")
    .threadEnds()
    .build()
}
