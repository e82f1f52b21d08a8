import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(taskName)s %(threadName)s: %(message)s")
log = logging.getLogger("workers")


async def work(seconds):
    log.info("sleeping %.1f", seconds)
    await asyncio.sleep(seconds)
    log.info("done")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(0.2), name="slow")
        group.create_task(work(0.1), name="fast")
    log.info("all done")


asyncio.run(main())
log.info("no task here")
