import asyncio


class SharedLock:
    """Many readers, or one writer; built from a condition."""

    def __init__(self):
        self.condition = asyncio.Condition()
        self.readers = 0

    async def read(self, name, log):
        async with self.condition:
            self.readers += 1
        log.append(f"{name} reads")
        await asyncio.sleep(0.1)
        async with self.condition:
            self.readers -= 1
            if not self.readers:
                self.condition.notify_all()

    async def write(self, name, log):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.readers)
            log.append(f"{name} writes")
            await asyncio.sleep(0.1)
            log.append(f"{name} wrote")


async def main():
    shared, log = SharedLock(), []
    async with asyncio.TaskGroup() as group:
        group.create_task(shared.read("r1", log))
        group.create_task(shared.read("r2", log))
        await asyncio.sleep(0.05)
        group.create_task(shared.write("w", log))
        await asyncio.sleep(0.1)
        group.create_task(shared.read("r3", log))
    print(*log, sep="\n")


asyncio.run(main())
