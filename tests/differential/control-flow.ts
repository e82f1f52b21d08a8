/**
 * Functions of nested control flow, made at random from a seed: loops with break and continue, every
 * part of `try`, context managers that swallow, early returns, closures, `match`. They call `say` for
 * what happens and `ask` for decisions, which a program around them answers the same way everywhere;
 * `say` ends those that go on for too long. Generators and coroutines suspend at `point`s.
 */
import type { RandomChoices } from "./random-choices"

/** What kind of function is made. */
export type FunctionKind = "def" | "generator" | "coroutine"

interface Place {
  readonly random: RandomChoices
  readonly kind: FunctionKind
  readonly depth: number
  readonly isInLoop: boolean
  /** Return, break and continue in `finally` are legal but warned of: left out. */
  readonly isInFinally: boolean
}

type Maker = (place: Place) => readonly string[]

const errors = ["ValueError", "KeyError", "Own"]

function indented(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`)
}

function block(place: Place, change: Partial<Place> = {}): string[] {
  const inner = { ...place, depth: place.depth - 1, ...change }
  const count = 1 + place.random.below(3)
  return Array.from({ length: count }, () => indented(statement(inner))).flat()
}

function say({ random }: Place): string {
  return `say(${random.below(1000)})`
}

function point({ random, kind }: Place): string {
  const number = random.below(100)
  if (kind === "generator") return `x = yield ${number}; say(x)`
  if (kind === "coroutine") return `x = await pause(${number}); say(x)`
  return `x = ask(); say(x)`
}

const simple: readonly Maker[] = [
  place => [say(place)],
  place => [point(place)],
  place => [point(place)],
  place => [`n += ask() + ${place.random.below(5)}; say(n)`],
  place => [`if ask(): raise ${place.random.of(errors)}(${place.random.below(9)})`],
  place => (place.isInFinally ? [say(place)] : [`if ask(): return ${place.random.below(100)}, n`]),
  place =>
    place.isInLoop && !place.isInFinally
      ? [`if ask(): ${place.random.of(["break", "continue"])}`]
      : [say(place)],
  place => [`say([i * n for i in range(3) if i != ${place.random.below(3)}])`],
  place => [`del n; n = ${place.random.below(9)}; say(n)`],
  place => [`(m := ask()) and say(m, n)`],
  place =>
    place.kind === "coroutine" ? [`say([await pause(i) for i in range(2)])`] : [say(place)],
]

const compound: readonly Maker[] = [
  place => [
    "if ask():",
    ...block(place),
    ...(place.random.oneIn(2) ? ["else:", ...block(place)] : []),
  ],
  place => [
    `for i in range(${place.random.below(4)}):`,
    ...block(place, { isInLoop: true, isInFinally: false }),
    ...(place.random.oneIn(3) ? ["else:", ...block(place)] : []),
  ],
  place => [
    "while ask():",
    ...block(place, { isInLoop: true, isInFinally: false }),
    ...(place.random.oneIn(3) ? ["else:", ...block(place)] : []),
  ],
  tryStatement,
  tryStatement,
  place => ["try:", ...block(place), "finally:", ...block(place, { isInFinally: true })],
  place => [`with Manager(${place.random.below(90)}, ask()) as m:`, ...block(place), "  say(m)"],
  place => [
    "match ask(), n:",
    "  case 0, _:",
    ...indented(block(place)),
    "  case (1, int(k)) if k % 2:",
    ...indented(block(place)),
    "  case _:",
    ...indented(block(place)),
  ],
  place => [
    "def inner(k):",
    "  nonlocal n",
    ...block({ ...place, kind: "def" }, { isInLoop: false, isInFinally: false }),
    "  return k + n",
    "say(inner(ask()))",
  ],
  place =>
    place.kind === "generator"
      ? [
          "def part():",
          "  nonlocal n",
          ...block(place, { isInLoop: false, isInFinally: false }),
          "  yield n",
          "say((yield from part()))",
        ]
      : place.kind === "coroutine"
        ? [`async with Manager(${place.random.below(90)}, ask()):`, ...block(place)]
        : [say(place)],
  place =>
    place.kind === "coroutine"
      ? [
          "async for i in numbers(3):",
          ...block(place, { isInLoop: true, isInFinally: false }),
          ...(place.random.oneIn(3) ? ["else:", ...block(place)] : []),
        ]
      : [say(place)],
]

function tryStatement(place: Place): readonly string[] {
  const { random } = place
  const caught = random.of(["ValueError", "KeyError as e", "(ValueError, Own) as e", "Exception"])
  return [
    "try:",
    ...block(place),
    `except ${caught}:`,
    ...block(place),
    ...(random.oneIn(3) ? ["  raise"] : []),
    ...(random.oneIn(3)
      ? ["except Own as e:", ...block(place), "  raise ValueError(1) from e"]
      : []),
    ...(random.oneIn(3) ? ["else:", ...block(place)] : []),
    ...(random.oneIn(2) ? ["finally:", ...block(place, { isInFinally: true })] : []),
  ]
}

function statement(place: Place): readonly string[] {
  const makers = place.depth <= 0 || place.random.oneIn(3) ? simple : compound
  return place.random.of(makers)(place)
}

/** The lines of a function `f<index>`. */
export function generatedFunction(
  random: RandomChoices,
  kind: FunctionKind,
  index: number,
): string {
  const place: Place = { random, kind, depth: 4, isInLoop: false, isInFinally: false }
  const head = `${kind === "coroutine" ? "async def" : "def"} f${index}():`
  const body = [...block(place), ...block(place), "  return n"]
  const first = kind === "generator" ? ["  n = 0", "  yield 0"] : ["  n = 0"]
  return [head, ...first, ...body].join("\n")
}

/** What the generated functions call, and `drive`, which runs one of them to its end. */
export const support = `
class Own(Exception): pass
class Enough(BaseException): pass

class Choices:
    def __init__(self, seed): self.state = seed
    def below(self, end):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return (self.state >> 8) % end

log = []
kept = []
choices = Choices(1)

def say(*values):
    log.append(" ".join(map(repr, values)))
    if len(log) > 120: raise Enough

def ask():
    if len(log) > 120: raise Enough
    log.append("?")
    return choices.below(2)

class Manager:
    def __init__(self, name, swallows): self.name, self.swallows = name, swallows
    def __enter__(self):
        say("enter", self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        say("exit", self.name, kind and kind.__name__)
        return self.swallows and kind is not None and issubclass(kind, Exception)
    async def __aenter__(self):
        await pause("aenter")
        return self.__enter__()
    async def __aexit__(self, *given):
        await pause("aexit")
        return self.__exit__(*given)

class Pause:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)

def pause(value): return Pause(value)

async def numbers(end):
    for number in range(end):
        await pause(number)
        yield number

def chain(error):
    names = []
    while error is not None and len(names) < 6:
        names.append(f"{type(error).__name__}{error.args}")
        error = error.__cause__ or error.__context__
    return " < ".join(names)

def drive(function, seed):
    global choices
    choices = Choices(seed)
    log.clear()
    try:
        running = function()
        kept.append(running)
        if not hasattr(running, "send"): return say("returned", running)
        value = None
        for _ in range(60):
            action = choices.below(12)
            if action == 0: got = running.throw(ValueError("thrown"))
            elif action == 1: running.close(); return say("closed")
            else: got = running.send(value)
            say("got", got)
            value = choices.below(3) if got != 0 or len(log) > 1 else None
        running.close()
    except StopIteration as stop: log.append(f"stopped {stop.value!r}")
    except Enough: log.append("enough")
    except BaseException as error: log.append(chain(error))
`
