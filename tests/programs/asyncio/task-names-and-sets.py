import asyncio


async def work():
    await asyncio.sleep(0.1)
    return asyncio.current_task().get_name()


async def main():
    me = asyncio.current_task()
    print(me.get_name(), me in asyncio.all_tasks(), len(asyncio.all_tasks()))
    tasks = [asyncio.create_task(work()), asyncio.create_task(work(), name="given")]
    tasks.append(asyncio.create_task(work(), name=7))
    tasks[0].set_name(("any", "object"))
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    print(await asyncio.gather(*tasks))
    print(len(asyncio.all_tasks()), tasks[1].get_coro().__name__, tasks[1].get_coro().cr_running)
    try:
        asyncio.create_task(work)
    except TypeError as error:
        print(str(error).split(" at ")[0])
    try:
        asyncio.create_task(3)
    except TypeError as error:
        print(error)
    coroutine = work()
    try:
        asyncio.create_task(coroutine, colour="red")
    except TypeError as error:
        print(error)
    coroutine.close()
    print(asyncio.current_task(asyncio.get_running_loop()) is me)


asyncio.run(main())
for call in (asyncio.current_task, asyncio.all_tasks):
    try:
        call()
    except RuntimeError as error:
        print(error)
coroutine = work()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
