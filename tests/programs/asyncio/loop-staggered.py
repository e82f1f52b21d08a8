import asyncio
from asyncio.staggered import staggered_race


def attempt(name, seconds, error=None):
    async def run():
        print("try", name)
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            print("stop", name)
            raise
        if error is not None:
            raise error
        return name

    return run


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def race(*attempts, delay):
        winner, index, errors = await staggered_race(attempts, delay)
        print(winner, index, [repr(error) for error in errors], round(loop.time() - start, 1))

    await race(attempt("a", 3), attempt("b", 0.5), attempt("c", 1), delay=1)
    await race(attempt("a", 0.2, OSError("down")), attempt("b", 1), delay=5)
    await race(attempt("a", 1, OSError(1)), attempt("b", 1, OSError(2)), delay=0.1)
    await race(attempt("a", 1, OSError(1)), attempt("b", 1), delay=None)
    await race(delay=1)


asyncio.run(main())
