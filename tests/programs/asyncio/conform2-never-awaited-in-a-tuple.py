"""A coroutine that only a tuple held: the warning stands at the loop that went through it."""

import asyncio
import warnings

warnings.simplefilter("always")


async def fetch(number):
    return number


async def main():
    for one in fetch(1), 2:
        print("a coroutine" if one != 2 else one)
    print("after the loop")

    for number, one in enumerate((fetch(3), 4)):
        print(number)

    print("end of main")


asyncio.run(main())
