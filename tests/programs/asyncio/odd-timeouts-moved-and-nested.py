"""Limits: moved, taken back, nested with equal times, around what swallows."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    inner.reschedule(None)
                    print(inner.when())
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner?")
    except TimeoutError:
        print("outer", outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner first")
                await asyncio.sleep(5)
    except TimeoutError:
        print("then outer")
    async with asyncio.timeout(0.01) as scope:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed")
    print(scope.expired())
    try:
        async with asyncio.timeout(-1):
            print("runs up to the first await")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError as error:
        print("at once", type(error.__cause__).__name__)
    try:
        async with asyncio.timeout_at(loop.time() + 0.01):
            await asyncio.shield(asyncio.sleep(0.03, "left"))
    except TimeoutError:
        print("shield too")
    scope = asyncio.timeout(1)
    for attempt in (lambda: scope.reschedule(3), lambda: scope.__aenter__(), lambda: scope.__aenter__()):
        try:
            result = attempt()
            if result is not None:
                await result
                print(repr(scope).split(" ")[0])
        except RuntimeError as error:
            print(error)
    await scope.__aexit__(None, None, None)
    print(scope)
    try:
        scope.reschedule(9)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.01):
            raise KeyError("own error")
    except KeyError as error:
        print(error)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
