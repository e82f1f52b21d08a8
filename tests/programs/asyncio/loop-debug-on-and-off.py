import asyncio


def rings():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print("begins with", loop.get_debug())
    for enabled in (True, False, 1, 0):
        loop.set_debug(enabled)
        print(bool(loop.get_debug()), "created at" in repr(loop.call_soon(rings)))


asyncio.run(main())
for debug in (None, False, True):
    with asyncio.Runner(debug=debug) as runner:
        print(debug, runner.get_loop().get_debug())
print(asyncio.new_event_loop().get_debug())
