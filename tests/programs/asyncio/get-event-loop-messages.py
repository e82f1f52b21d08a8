import asyncio

for ask in (asyncio.get_event_loop, asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks):
    try:
        ask()
    except RuntimeError as error:
        print(error)


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.get_event_loop() is loop, loop.is_running(), loop.is_closed())
    try:
        loop.run_until_complete(loop.create_future())
    except RuntimeError as error:
        print(error)
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    return loop


loop = asyncio.run(main())
for use in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever):
    try:
        use()
    except RuntimeError as error:
        print(error)
try:
    asyncio.set_event_loop(3)
except TypeError as error:
    print(error)
