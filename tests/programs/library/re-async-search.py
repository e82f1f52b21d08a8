"""Tasks that look for things in a text that comes in pieces."""
import asyncio
import re

WORD = re.compile(r"(?P<name>[A-Z][a-z]+)|(?P<number>\d+)|(?P<rest>\S)")


async def feed(queue):
    for piece in ("Ana met Bob ", "at 10 o'clock; ", "Carla came 25 min", "utes later"):
        await asyncio.sleep(0.5)
        await queue.put(piece)
    await queue.put(None)


async def scan(queue, found):
    while (piece := await queue.get()) is not None:
        for match in WORD.finditer(piece):
            found.setdefault(match.lastgroup, []).append(match.group())
        print(sorted(found))


async def main():
    queue, found = asyncio.Queue(), {}
    async with asyncio.TaskGroup() as group:
        group.create_task(feed(queue))
        group.create_task(scan(queue, found))
    print(found["name"], found["number"])
    return re.sub(r"(?m)^(\w+)$", lambda match: match[1].title(), "one\ntwo words\nthree")


print(asyncio.run(main()))
