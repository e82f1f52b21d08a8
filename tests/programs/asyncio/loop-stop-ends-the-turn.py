import asyncio


async def worker(name):
    for step in range(3):
        print(name, step)
        await asyncio.sleep(0)


loop = asyncio.new_event_loop()
tasks = [loop.create_task(worker(name)) for name in "ab"]
loop.call_soon(loop.stop)
loop.call_soon(print, "after stop, same turn")
loop.run_forever()
print("-- first stop")
loop.stop()
loop.run_forever()
print("-- one more turn", [task.done() for task in tasks])
loop.run_until_complete(asyncio.gather(*tasks))
print([task.done() for task in tasks])
loop.close()
