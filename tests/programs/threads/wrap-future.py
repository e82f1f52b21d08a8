import asyncio
from concurrent.futures import Future, ThreadPoolExecutor


async def main():
    with ThreadPoolExecutor() as pool:
        future = pool.submit(pow, 2, 10)
        print(await asyncio.wrap_future(future))
    hand_made = Future()
    waiting = asyncio.wrap_future(hand_made)
    waiting.cancel()
    await asyncio.sleep(0)
    print(hand_made.cancelled(), waiting.cancelled())


asyncio.run(main())
