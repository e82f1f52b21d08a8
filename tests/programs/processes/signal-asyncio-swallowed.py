"""A main task that swallows the cancellation goes on; its result is then the result of run."""
import asyncio
import signal


async def stubborn():
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("not now", asyncio.current_task().cancelling())
    return "done"


print(asyncio.run(stubborn()))


async def twice():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    loop.call_later(0.15, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("first")
        await asyncio.sleep(10)


try:
    asyncio.run(twice())
except KeyboardInterrupt:
    print("second: KeyboardInterrupt at once")
