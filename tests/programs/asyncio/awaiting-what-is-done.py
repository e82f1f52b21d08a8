import asyncio

log = []


async def other():
    for turn in range(3):
        log.append(f"other {turn}")
        await asyncio.sleep(0)


async def value():
    return 1


async def main():
    task = asyncio.create_task(other())
    await value()
    log.append("a coroutine does not yield")
    done = asyncio.get_running_loop().create_future()
    done.set_result(2)
    await done
    log.append("a done future does not yield")
    await asyncio.sleep(0)
    log.append("sleep(0) does")
    await task
    await task
    log.append("a done task does not")
    print("\n".join(log))


asyncio.run(main())
