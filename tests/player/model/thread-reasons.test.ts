/** Why a thread waits, runs and wakes, and the step that woke it, in a program that really ran. */
import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { describeStep } from "../../../src/trace/describe"
import { movesOf } from "../../../src/player/playback/moves"
import { plainText } from "../../../src/player/model/pieces"
import { playableRun } from "../../../src/player/model/playable-run"
import { toPlainText } from "../../../src/locale/message"
import { simulate } from "../../../src/runtime/simulate"
import type { Recording } from "../../../src/trace/recording"
import { blockAt } from "../shown"

const program = `import threading, time
door = threading.Lock()
bell = threading.Event()
def first():
    with door:
        time.sleep(1)
    bell.set()
def second():
    with door:
        print("in")
def third():
    bell.wait()
    print("heard")
a = threading.Thread(target=first, name="a")
b = threading.Thread(target=second, name="b")
c = threading.Thread(target=third, name="c")
for each in (a, b, c):
    each.start()
for each in (a, b, c):
    each.join()`

function recorded(source: string): Recording {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  return simulation.recording
}

const recording = recorded(program)
const english = locale("en")
const run = playableRun(recording, english)

/** Everything that is said of a thread while the program runs, in order. */
function reasonsOf(thread: number): string {
  const words = new Set<string>()
  for (let step = 1; step <= run.steps.count; step++) {
    const selected = { kind: "thread", thread } as const
    const { moves } = blockAt(recording, step, { areMovesOpen: true, selected, language: "en" })
    if (moves) words.add(plainText(moves.why))
  }
  return [...words].join("\n")
}

/** The sentence of the step that made a thread do what it does in the first step that says so. */
function causeOf(words: string, thread: number): string {
  const sentence = (step: number) =>
    toPlainText(english.sentences(describeStep(run, step)), {
      task: String,
      thread: id => run.cast.thread(id)?.label ?? "",
    })
  const steps = Array.from({ length: run.steps.count }, (_, index) => index + 1)
  const step = steps.find(each => sentence(each).startsWith(words)) ?? 0
  const cause = movesOf(recording, run.steps).cause(step, { kind: "thread", thread })
  return cause === null ? "" : sentence(cause)
}

test("A thread says that it sleeps, wants the GIL, has it", () => {
  expect(reasonsOf(1)).toMatchInlineSnapshot(`
    "a does not exist yet.
    a could run, but MainThread has the GIL.
    a runs: it has the GIL.
    a sleeps until 1.0 s: 1.0 s left.
    a has ended."
  `)
})

test("A thread at a lock says who has it, and one at an event what for", () => {
  expect(reasonsOf(2)).toMatchInlineSnapshot(`
    "b does not exist yet.
    b could run, but MainThread has the GIL.
    b runs: it has the GIL.
    b waits for door, which a has.
    b could run, but a has the GIL.
    b wants the GIL and waits for its turn.
    b has ended."
  `)
  expect(reasonsOf(3)).toMatchInlineSnapshot(`
    "c does not exist yet.
    c could run, but MainThread has the GIL.
    c runs: it has the GIL.
    c waits for bell, and does not need the GIL.
    c could run, but a has the GIL.
    c wants the GIL and waits for its turn.
    c could run, but b has the GIL.
    c has ended."
  `)
})

test("Whoever joins says whom it waits for", () => {
  expect(reasonsOf(0)).toMatchInlineSnapshot(`
    "MainThread runs: it has the GIL.
    MainThread could run, but a has the GIL.
    MainThread wants the GIL and waits for its turn.
    MainThread could run, but b has the GIL.
    MainThread could run, but c has the GIL.
    MainThread waits for a to end.
    MainThread has ended."
  `)
})

test.each([
  ["The wait of a is over", 1, "a sleeps for 1.0 s"],
  ["b gets the GIL and goes on", 2, "a runs line 5. It lets go of door."],
  ["c gets the GIL and goes on", 3, "a has the GIL and reaches line 7."],
  ["MainThread gets the GIL and goes on at line 20", 0, "a has ended."],
])("“%s” is caused by what let the thread go on", (words, thread, cause) => {
  expect(causeOf(words, thread)).toContain(cause)
})
