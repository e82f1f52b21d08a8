"""Coroutines that nobody awaits, and where CPython says so."""
import asyncio
import warnings


async def forgotten(n):
    return n


def keeps(thing):
    return None


async def main():
    forgotten(1)
    print("after the first")
    keeps(forgotten(2))
    print("after the second")
    held = forgotten(3)
    print("held")
    held = None
    print("after the third")
    rows = [forgotten(n) for n in (4, 5)]
    rows.clear()
    print("after the list")
    forgotten(6).close()
    await asyncio.sleep(0)
    print("end of main")


asyncio.run(main())
print("after run")
forgotten(7)
print("last line")
