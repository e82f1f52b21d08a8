import asyncio


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_later(0.3, done.set_result, "timer")
    begin = loop.time()
    spins = 0
    while not done.done():
        spins += 1
        await asyncio.sleep(0)
    print(done.result(), spins > 100, round(loop.time() - begin, 1) == 0.3)


asyncio.run(main())
