# Each `break` leaves an async generator behind; the loop closes it at the next turn.
import asyncio
import contextlib
import dataclasses
import logging


async def ticks(name):
    try:
        for number in range(5):
            await asyncio.sleep(0.1)
            yield f"{name}{number}"
    finally:
        print("close", name)


async def first(name):
    async for tick in ticks(name):
        return tick


async def main():
    for round in range(25):
        async for tick in ticks("a"):
            break
        print(await first("b"))
        await asyncio.sleep(0)
        print(round)


asyncio.run(main())
