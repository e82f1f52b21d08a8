"""asyncio.run and Ctrl+C: the first cancels the main task, KeyboardInterrupt comes when it has ended."""
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled: cleaning up")
        await asyncio.sleep(0.05)
        print("clean")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args, repr(error.__context__))
print(signal.getsignal(signal.SIGINT))
