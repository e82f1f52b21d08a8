import asyncio
async def work(n):
    print("begin", n)
loop = asyncio.new_event_loop()
tasks = [loop.create_task(work(i), name=f"t{i}") for i in range(3)]
print(len(asyncio.all_tasks(loop)))
loop.close()
print(len(asyncio.all_tasks(loop)))
tasks.pop()
print("popped")
print(len(asyncio.all_tasks(loop)))
tasks.clear()
print("cleared", len(asyncio.all_tasks(loop)))
g = asyncio.new_event_loop()
def stop(): g.stop()
async def main():
    await asyncio.gather(work(8), work(9))
g.call_soon(stop)
task = g.create_task(main(), name="main")
g.run_forever()
g.close()
print("closed")
