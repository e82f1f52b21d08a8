import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)-7s %(name)s %(taskName)s: %(message)s")
log = logging.getLogger("worker")


async def job(number):
    log.debug("job %d starts", number)
    await asyncio.sleep(0.05 * number)
    log.info("job %d done", number)


async def main():
    async with asyncio.TaskGroup() as group:
        for number in (2, 1):
            group.create_task(job(number), name=f"job-{number}")


asyncio.run(main())
with asyncio.Runner() as runner:
    runner.run(job(0))
    runner.run(job(1))
loop = asyncio.new_event_loop()
loop.close()
logging.getLogger("asyncio").setLevel(logging.WARNING)
asyncio.run(job(0))
logging.getLogger("asyncio").setLevel(logging.NOTSET)
