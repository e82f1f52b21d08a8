import asyncio, warnings
async def work(n):
    print("begin", n)
with asyncio.Runner() as runner:
    loop = runner.get_loop()
    async def main():
        loop.call_later(10, asyncio.create_task, work(1))
        return "done"
    print(runner.run(main()))
    t = loop.create_task(work(2), name="T")
print("runner closed", t.done(), t)
warnings.simplefilter("error")
loop = asyncio.new_event_loop()
loop.call_soon(print, work(3))
loop.close()
warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
loop.create_task(work(4), name="U")
loop.close()
print("ignored")
async def later():
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(5, fut.set_result, 1)
    try:
        await fut
    finally:
        print("later finally")
loop = asyncio.new_event_loop()
loop.create_task(later(), name="L")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
import gc
print("collecting")
gc.collect()
print("end")
