import asyncio


async def main():
    loop = asyncio.get_running_loop()
    done = False

    def finish():
        nonlocal done
        done = True

    loop.call_later(0.5, finish)
    turns = 0
    start = loop.time()
    while not done:
        turns += 1
        await asyncio.sleep(0)
    print("many turns:", turns > 100, "seconds:", round(loop.time() - start, 1))


asyncio.run(main())
