import asyncio


async def cancel_me():
    print('cancel_me(): before sleep')
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print('cancel_me(): cancel sleep')
        raise
    finally:
        print('cancel_me(): after sleep')


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
            return 'slept'
        except asyncio.CancelledError as e:
            print('no!', e.args, asyncio.current_task().cancelling())
            asyncio.current_task().uncancel()
    return 'end'


async def main():
    task = asyncio.create_task(cancel_me())
    await asyncio.sleep(0.1)
    print(task.cancel('msg'))
    try:
        await task
    except asyncio.CancelledError as e:
        print('main(): cancelled', e.args)
    print(task.cancelled(), task.done(), task.cancel())
    try:
        task.exception()
    except asyncio.CancelledError as e:
        print('exc', e.args)
    t = asyncio.create_task(stubborn())
    for _ in range(2):
        await asyncio.sleep(0.1)
        t.cancel(f'please')
    print(await t)
    try:
        t.exception()
        t.set_result(1)
    except RuntimeError as e:
        print(e)
    p = asyncio.create_task(asyncio.sleep(1))
    try:
        p.result()
    except asyncio.InvalidStateError as e:
        print(e)
    p.add_done_callback(lambda x: print('cb', x.cancelled()))
    p.cancel()
    await asyncio.wait([p])

    async def bg():
        try:
            await asyncio.sleep(10)
        finally:
            print('bg cleaned up')
    bgt = asyncio.create_task(bg())
    await asyncio.sleep(0)
    print('main ends')
asyncio.run(main())


async def m2():
    await asyncio.create_task(cancel_me2())


async def cancel_me2():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)
asyncio.run(m2())
