import asyncio


def attempt(what, *args):
    try:
        print(what.__name__, "gave", what(*args))
    except Exception as error:
        print(what.__name__, "raised", type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt(future.result)
    attempt(future.exception)
    attempt(future.set_exception, "no exception")
    attempt(future.set_exception, StopIteration)
    attempt(future.result)
    attempt(future.set_result, 1)
    attempt(future.set_exception, ValueError)
    attempt(future.cancel)
    error = future.exception()
    print(repr(error.__cause__), repr(error.__context__))
    task = asyncio.current_task()
    attempt(task.set_result, 1)
    attempt(task.set_exception, ValueError())
    cancelled = loop.create_future()
    attempt(cancelled.cancel, "enough")
    attempt(cancelled.cancel)
    try:
        cancelled.result()
    except asyncio.CancelledError as error:
        print("CancelledError", error.args)
    try:
        cancelled.exception()
    except asyncio.CancelledError as error:
        print("CancelledError", error.args)
    attempt(asyncio.Future, 42)


asyncio.run(main())
