import asyncio


async def double(n):
    await asyncio.sleep(0.1)
    return n * 2


async def fail(error):
    await asyncio.sleep(0)
    raise error


print(asyncio.run(double(21)))
for error in (ValueError("bad"), KeyError("k"), asyncio.CancelledError("gone"), TimeoutError()):
    try:
        asyncio.run(fail(error))
    except BaseException as caught:
        print(type(caught).__name__, caught.args, caught is error)
try:
    asyncio.run(fail(StopIteration(3)))
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
