# Values are worked out from left to right, once, and the template keeps the objects.
import asyncio


def say(value):
    print("made", value)
    return value


template = t"{say(1)}{say('a'):{say('>')}{say(4)}}{say([])!r}"
print(template.interpolations)
template.values[2].append("changed")
print(template.values)


def counted():
    total = 0
    while True:
        total += yield t"so far {total}"


counter = counted()
print(next(counter).values, counter.send(5).values, counter.send(2).values)


async def fetch(value):
    await asyncio.sleep(0.1)
    return value


async def main():
    return t"{await fetch('x')} and {[await fetch(n) for n in (1, 2)]}"


print(asyncio.run(main()))
print([t"{n}" for n in range(2)], (lambda word: t"{word.upper()}")("hi").values)
long = t"""first {1}
second {
    1 + 1
}
"""
print(long.strings, long.interpolations)
try:
    t"{1 / 0}"
except ZeroDivisionError as error:
    print(error)
t"{say('never shown'):{undefined_width}}"
