import asyncio, gc, weakref
async def f(n):
    try:
        await asyncio.get_running_loop().create_future()
    finally: print("finally de", n)
async def main():
    def solta(n):
        t = asyncio.create_task(f(n), name=n)
        weakref.finalize(t, print, "fin", n)
        return weakref.ref(t)
    a, b = solta("a"), solta("b")
    await asyncio.sleep(0)
    print(a() is not None, len(asyncio.all_tasks()))
    gc.collect()
    print(a(), b(), len(asyncio.all_tasks()))
    guarda = solta("c")()
    await asyncio.sleep(0)
    gc.collect(); print(guarda.get_name())
    fut = asyncio.get_running_loop().create_future()
    async def esp(): await fut
    asyncio.create_task(esp(), name="viva")
    await asyncio.sleep(0)
    gc.collect(); print(len(asyncio.all_tasks()))
    fut.set_result(1); await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
asyncio.run(main())
