import asyncio
async def coro(n, fail=False):
    await asyncio.sleep(n / 100)
    if fail: raise ValueError(n)
    return n
async def main():
    print(await asyncio.gather(coro(1), coro(2, True), coro(3), return_exceptions=True))
    try: await asyncio.gather(coro(1), coro(2, True), coro(3))
    except ValueError as e: print("gather", e)
    c = coro(1)
    print(await asyncio.gather(c, c))
    print(await asyncio.gather())
    ts = [asyncio.create_task(coro(i, i == 2), name=f"t{i}") for i in (1, 2, 3)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    print([repr(t.exception()) for t in sorted(done, key=lambda t: t.get_name())])
    await asyncio.wait(pending)
    done, pending = await asyncio.wait([asyncio.create_task(coro(1)), asyncio.create_task(coro(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending)); await asyncio.wait(pending)
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await asyncio.wait([coro(1)])
    except TypeError as e: print(e)
    try: await asyncio.wait(asyncio.create_task(coro(0)))
    except TypeError as e: print(e)
    try: await asyncio.wait([asyncio.create_task(coro(0))], return_when="x")
    except ValueError as e: print(e)
    async for t in asyncio.as_completed([asyncio.create_task(coro(i)) for i in (3, 1, 2)]):
        print(await t, end=" ")
    print()
    try:
        for f in asyncio.as_completed([coro(1), coro(9)], timeout=0.04): print(await f)
    except TimeoutError as e: print("timeout", repr(e))
    inner = asyncio.create_task(coro(3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0); outer.cancel()
    try: await outer
    except asyncio.CancelledError: print("outer", inner.done())
    print(await inner)
    try: await asyncio.ensure_future(5)
    except TypeError as e: print(e)
    class A:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaitable"
    print(await asyncio.ensure_future(A()), await A())
    try: asyncio.create_task(A())
    except TypeError as e: print(str(e).split(", got")[0])
    try: await 5
    except TypeError as e: print(e)
    t = asyncio.current_task()
    try: await t
    except RuntimeError as e: print(str(e)[:27])
    x = coro(0); await x
    try: await x
    except RuntimeError as e: print(e)
    f = asyncio.Future()
    f.set_result(1)
    try: f.set_result(2)
    except asyncio.InvalidStateError as e: print(e)
    try: asyncio.Future().result()
    except asyncio.InvalidStateError as e: print(e)
    try: asyncio.Future().set_exception(StopIteration)
    except Exception as e: print(type(e), e)
    print(asyncio.run_coroutine_threadsafe(coro(0), asyncio.get_running_loop()).done())
    await asyncio.sleep(0.01)
asyncio.run(main())
try: asyncio.run(5)
except (TypeError, ValueError) as e: print(type(e).__name__, e)
async def nested():
    c = coro(0)
    try: asyncio.run(c)
    except RuntimeError as e: print(e)
    c.close()
    with asyncio.Runner() as r: pass
    try: asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))
    except RuntimeError as e: print(e)
asyncio.run(nested())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
r = asyncio.Runner()
print(r.run(coro(0))); r.close()
try: r.run(coro(0))
except RuntimeError as e: print(e)
