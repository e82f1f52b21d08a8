import asyncio
import logging
import time


class Show(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        print(record.levelname, text[: text.index(" ")], "slow" in text, "...", text[text.index("took") :])


logging.getLogger("asyncio").addHandler(Show())


def slow(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.call_soon(slow, 0.05)
    loop.call_soon(slow, 0.25)
    loop.call_later(0.5, slow, 1.5)
    await asyncio.sleep(3)
    loop.slow_callback_duration = 0.01
    loop.call_soon(slow, 0.05)
    await asyncio.sleep(1)
    loop.set_debug(False)
    loop.call_soon(slow, 5)
    await asyncio.sleep(1)


asyncio.run(main(), debug=True)
