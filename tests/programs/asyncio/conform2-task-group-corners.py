"""Task groups when body, children and parents fail or are cancelled."""

import asyncio


async def boom(d, e):
    await asyncio.sleep(d)
    raise e


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom(0.01, ValueError(1)))
            tg.create_task(boom(0.01, KeyError(2)))
            await asyncio.sleep(1)
    except* ValueError as g:
        print("V", g.exceptions)
    except* KeyError as g:
        print("K", g.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom(0, OSError("child")))
            await asyncio.sleep(0.01)
            raise RuntimeError("body")
    except BaseExceptionGroup as g:
        print(g, g.exceptions)

    async def cancel_parent(t):
        t.cancel("from child")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cancel_parent(asyncio.current_task()))
            await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("C", e.args, asyncio.current_task().cancelling())
        asyncio.current_task().uncancel()
    try:
        tg.create_task(boom(0, ValueError()))
    except RuntimeError as e:
        print(e)

    async def late(tg):
        try:
            await asyncio.sleep(1)
        finally:
            try:
                tg.create_task(asyncio.sleep(0))
            except RuntimeError as e:
                print("late:", e)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(late(tg))
            tg.create_task(boom(0, ZeroDivisionError()))
    except* ZeroDivisionError:
        print("Z")
    print(tg)
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(boom(0, KeyboardInterrupt()), name="ki")
    except KeyboardInterrupt as e:
        print("KI")
    tg = asyncio.TaskGroup()
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    async with tg:
        pass
    try:
        async with tg:
            pass
    except RuntimeError as e:
        print(str(e)[:9], str(e)[-30:])


try:
    asyncio.run(main())
except BaseException as e:
    print("out", type(e))
