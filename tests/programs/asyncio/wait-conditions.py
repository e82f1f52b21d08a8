import asyncio


async def work(delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(delay)
    return delay


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    def three(prefix):
        return [
            asyncio.create_task(work(0.1), name=prefix + "1"),
            asyncio.create_task(work(0.2, True), name=prefix + "2"),
            asyncio.create_task(work(0.3), name=prefix + "3"),
        ]

    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(three(mode[:7]), return_when=mode)
        print(mode, names(done), names(pending))
        await asyncio.wait(done | pending)
    done, pending = await asyncio.wait(three("t"), timeout=0.15)
    print(names(done), names(pending))
    for wrong in ([], [],):
        try:
            await asyncio.wait(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait(pending, return_when="SOMETIME")
    except ValueError as error:
        print(error)
    for task in done | pending:
        task.cancel()


asyncio.run(main())
