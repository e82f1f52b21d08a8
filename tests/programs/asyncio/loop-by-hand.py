import asyncio


async def work(name):
    await asyncio.sleep(0.1)
    return name


async def both(*coroutines):
    return await asyncio.gather(*coroutines)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(work("one")))
print(loop.run_until_complete(both(work("two"), work("three"))))
loop.call_later(0.2, loop.stop)
loop.call_soon(print, "soon")
loop.run_forever()
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
print(loop.is_closed(), loop.is_running())
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
