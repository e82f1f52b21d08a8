# Async generators: asend, athrow, aclose, finalisation.
import asyncio, sys
async def ag(tag="a"):
    try:
        x = yield tag + "1"
        print("got", x)
        try: yield tag + "2"
        except ValueError as e: print("caught", e); yield "recovered"
        yield tag + "3"
    finally:
        print("finally", tag); await asyncio.sleep(0); print("after await", tag)
async def main():
    g = ag()
    print(await g.asend(None), await g.asend("X"), await g.athrow(ValueError("v")))
    await g.aclose(); await g.aclose()
    try: await anext(g)
    except StopAsyncIteration: print("exhausted")
    async for v in ag("b"):
        print(v); break
    print("after break")
    await asyncio.sleep(0); await asyncio.sleep(0)
    g = ag("c")
    try: await g.asend(1)
    except TypeError as e: print(e)
    print([v async for v in ag("d") if v != "d2"])
    g = ag("e"); await anext(g)
    await g.aclose()
    async def bad():
        try: yield 1
        except GeneratorExit: yield 2
    b = bad(); await anext(b)
    try: await b.aclose()
    except RuntimeError as e: print(e)
    async def si(): yield 1; raise StopAsyncIteration("x")
    try:
        async for _ in si(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def si2(): yield 1; raise StopIteration("x")
    try:
        async for _ in si2(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
    g = ag("f"); s = g.asend(None); print(await s)
    try: await s
    except RuntimeError as e: print(e)
    print(type(s).__name__, g.__name__, g.ag_running, g.ag_frame is not None)
    await g.aclose()
    async def nested():
        async for v in ag("n"): yield v.upper()
    async for v in nested():
        print(v)
        if v == "N2": break
    await asyncio.sleep(0.01)
    it = ag("g"); print(aiter(it) is it)
    async def cm():
        async with Ctx() as c: yield c; yield c
    class Ctx:
        async def __aenter__(self): print("enter"); return 5
        async def __aexit__(self, *a): print("exit", a[0]); await asyncio.sleep(0); print("exited")
    async for v in cm():
        print(v); break
    await asyncio.sleep(0.01)
    kept = ag("kept"); await anext(kept)
    globals()["keep"] = kept

    print("end of main")
asyncio.run(main())
print("end")
