import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "never")
loop.call_later(0, print, "never")
loop.close()
loop.close()
print(loop.is_closed(), loop.is_running(), loop.time() >= 0)


async def work():
    pass


coroutine = work()
uses = {
    "call_soon": lambda: loop.call_soon(print),
    "call_soon_threadsafe": lambda: loop.call_soon_threadsafe(print),
    "call_later": lambda: loop.call_later(1, print),
    "call_at": lambda: loop.call_at(1, print),
    "create_task": lambda: loop.create_task(coroutine),
    "run_forever": loop.run_forever,
    "run_until_complete": lambda: loop.run_until_complete(coroutine),
    "run_in_executor": lambda: loop.run_in_executor(None, print),
    "stop": loop.stop,
    "create_future": loop.create_future,
    "get_debug": loop.get_debug,
}
for name, use in uses.items():
    try:
        print(name, use())
    except RuntimeError as error:
        print(name, "->", error)
coroutine.close()
