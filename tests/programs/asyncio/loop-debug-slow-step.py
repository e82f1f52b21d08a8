import asyncio
import logging
import re
import time


class Show(logging.Handler):
    def emit(self, record):
        text = re.sub(r" (created at|wait_for=|cb=).* took", " ... took", record.getMessage())
        print(record.levelname, text)


logging.getLogger("asyncio").addHandler(Show())


async def blocks():
    time.sleep(0.5)
    await asyncio.sleep(1)
    time.sleep(0.2)
    return "done"


async def quick():
    await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(asyncio.create_task(blocks(), name="blocks"), quick())
    time.sleep(0.1)
    print("main ends")


asyncio.run(main(), debug=True)
