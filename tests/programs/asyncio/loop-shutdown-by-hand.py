import asyncio


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("numbers closed")


async def bad():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


async def begin(generator):
    return await anext(generator)


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(sorted(context), repr(context["exception"])))
open_ones = [numbers(), bad()]
for generator in open_ones:
    print(loop.run_until_complete(begin(generator)))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.run_until_complete(loop.shutdown_asyncgens())
try:
    loop.run_until_complete(begin(open_ones[0]))
except StopAsyncIteration as error:
    print("over")
except RuntimeError as error:
    print(repr(error.__cause__))
loop.close()
