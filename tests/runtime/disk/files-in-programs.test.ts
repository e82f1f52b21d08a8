import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"

/** What a program prints, after its lines are put together. */
function printed(lines: readonly string[], options: { input?: string[] } = {}): string {
  const run = simulate({ source: lines.join("\n"), filename: "program.py", ...options })
  while (!run.advance(100_000));
  return run.stdout + run.stderr
}

test("another thread runs while one waits for the disk", () => {
  const text = printed([
    "import threading",
    "def write():",
    "    with open('a.txt', 'w') as file:",
    "        print('opened')",
    "thread = threading.Thread(target=write)",
    "thread.start()",
    "print('meanwhile')",
    "thread.join()",
  ])
  expect(text).toBe("meanwhile\nopened\n")
})

test("what is written takes virtual time when it reaches the disk", () => {
  const text = printed([
    "import time",
    "file = open('a.txt', 'w')",
    "before = time.monotonic_ns()",
    "file.write('x' * 1000)",
    "between = time.monotonic_ns()",
    "file.flush()",
    "print(between - before < 20_000 < time.monotonic_ns() - between)",
  ])
  expect(text).toBe("True\n")
})

test("a pipe blocks its reader until something is written", () => {
  const text = printed([
    "import os, threading, time",
    "reading, writing = os.pipe()",
    "def later():",
    "    time.sleep(1)",
    "    os.write(writing, b'late')",
    "threading.Thread(target=later).start()",
    "print(os.read(reading, 10), round(time.monotonic()))",
  ])
  expect(text).toBe("b'late' 1\n")
})

test("standard input gives the lines of the block", () => {
  const program = [
    "import sys",
    "print(sys.stdin.readline())",
    "print([line for line in sys.stdin])",
  ]
  expect(printed(program, { input: ["one", "two", "three"] })).toBe(
    "one\n\n['two\\n', 'three\\n']\n",
  )
})

test("bytes written below the text of standard output are shown in order", () => {
  const program = ["import sys", "print('a')", "sys.stdout.buffer.write(b'b\\n')", "print('c')"]
  expect(printed(program)).toBe("a\nb\nc\n")
})

test("what a dropped file holds back is written when its file is looked at again", () => {
  const text = printed([
    "file = open('a.txt', 'w')",
    "file.write('kept')",
    "print(repr(open('a.txt').read()))",
    "del file",
    "print(repr(open('a.txt').read()))",
  ])
  expect(text).toBe("''\n'kept'\n")
})

test("data of any depth is pickled and rebuilt", () => {
  const text = printed([
    "import pickle",
    "deep = []",
    "for _ in range(20_000): deep = [deep]",
    "again, depth = pickle.loads(pickle.dumps(deep)), 0",
    "while again: again, depth = again[0], depth + 1",
    "print(depth)",
  ])
  expect(text).toBe("20000\n")
})
