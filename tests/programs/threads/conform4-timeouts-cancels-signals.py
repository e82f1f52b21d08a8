import asyncio, signal, os
async def a():
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), cm.expired())
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 5)
        print(cm.when() is not None)
    print(cm)
    try:
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: raise ValueError("instead")
    except ValueError as e: print(repr(e), repr(e.__context__))
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(2)
    except TimeoutError: print("inner")
    try: await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
    print(await asyncio.wait_for(asyncio.sleep(0, 5), None))
    try: await asyncio.wait_for(asyncio.sleep(0, 5), 0)
    except TimeoutError as e: print("zero", repr(e))
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: return "kept"
    print(await asyncio.wait_for(stubborn(), 0.01))
    t = asyncio.create_task(asyncio.sleep(1))
    try: await asyncio.wait_for(asyncio.shield(t), 0.01)
    except TimeoutError: print(t.done()); t.cancel()
async def b():
    async def inner():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print("inner", e.args)
            asyncio.current_task().uncancel()
            await asyncio.sleep(0)
            return "survived"
    t = asyncio.create_task(inner())
    await asyncio.sleep(0)
    print(t.cancel("one"), t.cancel("two"), t.cancelling())
    print(await t, t.cancelling(), t.cancelled())
    t = asyncio.create_task(inner())
    t.cancel("early")
    try: await t
    except asyncio.CancelledError as e: print("early", e.args)
    g = asyncio.gather(asyncio.sleep(1), inner())
    await asyncio.sleep(0)
    g.cancel("g")
    try: await g
    except asyncio.CancelledError as e: print("gather", e.args)
    f = asyncio.get_running_loop().create_future()
    f.cancel("fut")
    try: await f
    except asyncio.CancelledError as e: print(e.args)
    try: f.result()
    except asyncio.CancelledError as e: print(e.args)
async def c():
    loop = asyncio.get_running_loop()
    got = []
    loop.add_signal_handler(signal.SIGTERM, lambda: got.append("term"))
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(0.01)
    print(got, loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    try: loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as e: print(e)
    try: loop.add_signal_handler(99, print)
    except ValueError as e: print(e)
async def d():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: print("cancelled by ctrl-c"); raise
    finally: print("finally")
for x in (a, b, c): asyncio.run(x())
try: asyncio.run(d())
except KeyboardInterrupt as e: print("KI", repr(e), repr(e.__context__))
async def e():
    raise SystemExit(7)
asyncio.run(e())
