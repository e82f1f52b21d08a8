import asyncio

order = []


async def other():
    order.append("other")


async def main():
    task = asyncio.create_task(other())
    await task
    done = asyncio.get_running_loop().create_future()
    done.set_result("value")
    second = asyncio.create_task(other())
    order.append(await done)
    await task
    order.append("after two awaits")
    await asyncio.gather()
    order.append("after an empty gather")
    await asyncio.wait_for(done, 1)
    order.append("after wait_for")
    lock = asyncio.Lock()
    async with lock:
        order.append("in the lock")
    queue = asyncio.Queue()
    await queue.put(1)
    await queue.get()
    order.append("queue used")
    await asyncio.shield(done)
    order.append("after shield")
    await asyncio.wait([done])
    order.append("after wait")
    await asyncio.sleep(0)
    order.append("after sleep(0)")
    await second
    print(*order, sep="\n")


asyncio.run(main())
