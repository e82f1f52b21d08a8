import asyncio


def fails(n):
    return 1 // n


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fails, 0)
    loop.call_soon(fails, 1)
    loop.call_soon(lambda: undefined_name)
    loop.call_soon(3)
    future = loop.create_future()
    future.add_done_callback(lambda f: f.result() + "x")
    future.set_result(1)
    await asyncio.sleep(0.2)
    print("main goes on")


asyncio.run(main())
