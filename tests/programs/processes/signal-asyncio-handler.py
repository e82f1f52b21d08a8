"""loop.add_signal_handler: the callback runs in the loop, as any other."""
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def on_signal(name):
        print("got", name, "in the loop:", asyncio.get_running_loop() is loop)
        stop.set()

    loop.add_signal_handler(signal.SIGUSR1, on_signal, "SIGUSR1")
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    await stop.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(repr(signal.getsignal(signal.SIGUSR1)))
    for bad in ((9, print), ("x", print), (100, print), (signal.SIGUSR1, main), (signal.SIGUSR1, main())):
        try:
            loop.add_signal_handler(*bad)
        except Exception as error:
            text = str(error)
            print(type(error).__name__, text if "0x" not in text else text.split("<")[0])
            if asyncio.iscoroutine(bad[1]):
                bad[1].close()


asyncio.run(main())
