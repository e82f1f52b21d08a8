import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    future.add_done_callback(lambda one: print("called with", one.result()))
    future.set_result([1, 2])
    print(future, future.done(), future.cancel())
    for again in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print(repr(error))
    await asyncio.sleep(0)
    future.add_done_callback(lambda one: print("late callback"))
    print("before it")
    await asyncio.sleep(0)
    failed = loop.create_future()
    failed.set_exception(ValueError)
    print(failed, repr(failed.exception()))
    try:
        loop.create_future().set_exception(StopIteration())
    except TypeError as error:
        print(error)
    dropped = loop.create_future()
    dropped.cancel()
    print(dropped, dropped.cancelled())
    print(asyncio.isfuture(dropped), asyncio.isfuture(3), asyncio.wrap_future(dropped) is dropped)


asyncio.run(main())
