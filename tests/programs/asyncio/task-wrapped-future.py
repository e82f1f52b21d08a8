import asyncio
import concurrent.futures


async def main():
    loop = asyncio.get_running_loop()
    outside = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(outside)
    print(wrapped.done(), asyncio.wrap_future(wrapped) is wrapped)
    loop.call_later(0.1, outside.set_result, "from outside")
    print(await wrapped)
    outside = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(outside)
    wrapped.cancel()
    await asyncio.sleep(0)
    print("cancelled through", outside.cancelled())
    outside = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(outside, loop=loop)
    outside.set_exception(OSError("broken"))
    try:
        await wrapped
    except OSError as error:
        print(repr(error), error is outside.exception())
    try:
        asyncio.wrap_future("text")
    except AssertionError as error:
        print(error)


asyncio.run(main())
