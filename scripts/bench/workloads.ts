/** A program whose pace is measured; the same text runs under Python. */
export interface Workload {
  readonly name: string
  readonly source: string
}

/** The programs, from pure computing to pure scheduling. */
export const workloads: readonly Workload[] = [
  {
    name: "fib(24)",
    source: `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(24)
`,
  },
  {
    name: "loop of 1,000,000 in a function",
    source: `
def loop():
    s = 0
    for i in range(1_000_000): s += i*i % 7
    return s
loop()
`,
  },
  {
    name: "loop of 1,000,000 at module level",
    source: `
s = 0
for i in range(1_000_000): s += i*i % 7
`,
  },
  {
    name: "word count",
    source: `
text = "the quick brown fox jumps over the lazy dog and runs away from the dog\\n" * 2000
def count_words(text):
    counts = {}
    for line in text.splitlines():
        for word in line.split():
            counts[word] = counts.get(word, 0) + 1
    return counts
def count_letters(text):
    counts = {}
    for letter in text:
        if letter in counts:
            counts[letter] += 1
        else:
            counts[letter] = 1
    return counts
count_words(text)
count_letters(text)
`,
  },
  {
    name: "string building",
    source: `
def build(count):
    parts = []
    total = ""
    for number in range(count):
        parts.append(f"{number}:{number * 2}")
        total += str(number % 10)
    text = ", ".join(parts)
    return text.upper().replace("1", "one"), total
build(60_000)
`,
  },
  {
    name: "method calls",
    source: `
class Counter:
    def __init__(self, step):
        self.step = step
        self.value = 0
    def add(self, times):
        self.value += self.step * times
        return self
    def get(self):
        return self.value
def run():
    total = 0
    for start in range(300):
        counter = Counter(start)
        for times in range(300):
            counter.add(times)
            total += counter.get()
    return total
run()
`,
  },
  {
    name: "dict churn",
    source: `
def churn(count):
    table = {}
    for number in range(count):
        table[number] = number * number
        table[f"key{number % 500}"] = number
        if number >= 1000:
            del table[number - 1000]
    total = 0
    for key, value in table.items():
        if isinstance(key, int):
            total += value
    return total
churn(60_000)
`,
  },
  {
    name: "sort with key",
    source: `
def make(count):
    people = []
    seed = 12345
    for number in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        people.append((f"name{seed % 1000}", seed % 97, seed))
    return people
def run():
    people = make(20_000)
    by_age = sorted(people, key=lambda person: person[1])
    by_name = sorted(people, key=lambda person: (person[0], -person[2]))
    by_age.sort(key=lambda person: person[2], reverse=True)
    return by_name[0]
run()
`,
  },
  {
    name: "exceptions",
    source: `
class TooBig(Exception):
    pass
def check(number):
    if number % 3 == 0:
        raise TooBig(number)
    return number
def run(count):
    caught = 0
    for number in range(count):
        try:
            check(number)
            int("x" if number % 5 == 0 else "7")
        except TooBig as error:
            caught += error.args[0] % 2
        except ValueError:
            caught += 1
        finally:
            caught += 1
    return caught
run(40_000)
`,
  },
  {
    name: "generators",
    source: `
def numbers(count):
    for number in range(count):
        yield number
def squares(source):
    for number in source:
        yield number * number
def run(count):
    total = sum(squares(numbers(count)))
    total += sum(number * 2 for number in numbers(count) if number % 3)
    for number in squares(numbers(count)):
        total += number
    return total
run(60_000)
`,
  },
  {
    name: "10,000 tasks of three sleep(0)",
    source: sleepers("10_000"),
  },
  {
    name: "asyncio.Queue of 20,000 items",
    source: `
import asyncio
async def produce(queue):
    for number in range(20_000):
        await queue.put(number)
    await queue.put(None)
async def main():
    queue = asyncio.Queue(maxsize=10)
    producer = asyncio.create_task(produce(queue))
    total = 0
    while (number := await queue.get()) is not None:
        total += number
        queue.task_done()
    await producer
asyncio.run(main())
`,
  },
]

/** The same work for ever more tasks: each should take about as long as the first. */
export const growingWorkloads: readonly Workload[] = ["10_000", "20_000", "40_000", "100_000"].map(
  count => ({ name: `${count.replace("_", ",")} tasks, each 1,000`, source: sleepers(count) }),
)

function sleepers(count: string): string {
  return `
import asyncio
async def turn():
    for _ in range(3):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[turn() for _ in range(${count})])
asyncio.run(main())
`
}

/** What a learner's first block holds. */
export const firstBlock = `
import asyncio
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
