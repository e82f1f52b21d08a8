"""A child that takes too long: wait_for, timeout, terminate, kill."""
import asyncio
import time


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(process.wait(), 0.1)
    except TimeoutError:
        print("too long", process.returncode)
    process.terminate()
    print(await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "10", stdout=asyncio.subprocess.PIPE)
    try:
        async with asyncio.timeout(0.1):
            await process.communicate()
    except TimeoutError:
        process.kill()
        print(await process.communicate(), process.returncode)
    start = time.monotonic()
    sleeps = [await asyncio.create_subprocess_exec("sleep", "0.2") for _ in range(3)]
    print(await asyncio.gather(*(each.wait() for each in sleeps)), time.monotonic() - start < 0.5)


asyncio.run(main())
