import asyncio


async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    loop = asyncio.get_running_loop()
    print("-- eager_start=True")
    eager = loop.create_task(work("eager"), eager_start=True, name="E")
    print("-- default")
    lazy = asyncio.create_task(work("lazy"), name="L")
    print("-- Task by hand")
    by_hand = asyncio.Task(work("by hand"), loop=loop, eager_start=True)
    await asyncio.gather(eager, lazy, by_hand)
    factory = asyncio.create_eager_task_factory(asyncio.Task)
    print("-- own eager factory")
    task = factory(loop, work("made"))
    await task
    task = factory(loop, work("not eager"), eager_start=False)
    print("-- not yet")
    await task


asyncio.run(main())


async def later():
    print("begins when the loop runs")


loop = asyncio.new_event_loop()
task = loop.create_task(later(), eager_start=True)
print("the loop does not run yet")
loop.run_until_complete(task)
loop.close()
