import asyncio
import sys


class Collector:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "something odd", "zeta": [1], "alpha": "a"})
    loop.default_exception_handler({})
    await asyncio.sleep(0)


asyncio.run(main())
