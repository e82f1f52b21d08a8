"""Driving `await` by hand: what may be thrown into the iterator of a future."""

import asyncio
import warnings


def try_to_throw(future, *args):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            iter(future).throw(*args)
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", "(deprecated)" if told else "")
    return told


async def main():
    future = asyncio.get_running_loop().create_future()
    told = try_to_throw(future, ValueError, ValueError("three arguments"), None)
    print(told[0].category.__name__, told[0].message)
    try_to_throw(future, ValueError("one argument"))
    try_to_throw(future, ValueError)
    try_to_throw(future, ValueError, None, None)
    try_to_throw(future, ValueError, "text of its own")
    try_to_throw(future, Exception, Exception("elephant"), 32)
    try_to_throw(future, Exception("elephant"), Exception("elephant"))
    try_to_throw(future, list)
    try_to_throw(future, 3)
    iterator = iter(future)
    print(iterator.send(None) is future)
    try:
        iterator.throw(KeyError("while it waits"))
    except KeyError as error:
        print(repr(error), future.done())


asyncio.run(main())
