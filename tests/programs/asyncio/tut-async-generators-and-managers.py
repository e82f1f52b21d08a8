import asyncio, contextlib, time


async def ticker(delay, to):
    try:
        for i in range(to):
            yield i
            await asyncio.sleep(delay)
    finally:
        print('ticker closed')


@contextlib.asynccontextmanager
async def timed(name):
    t = asyncio.get_running_loop().time()
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('swallowed', e)
    finally:
        print('exit', name, round(asyncio.get_running_loop().time() - t, 1))


class Pool:

    async def __aenter__(self):
        print('open')
        return self

    async def __aexit__(self, t, e, tb):
        print('close', t and t.__name__)
        return False


async def main():
    print([i async for i in ticker(0.01, 3) if i != 1])
    async for i in ticker(0.01, 5):
        if i == 2:
            break
    print('after break')
    async with contextlib.aclosing(ticker(0.01, 5)) as t:
        async for i in t:
            if i == 1:
                break
    print('aclosed')
    async with timed('a') as a, Pool() as p:
        await asyncio.sleep(0.1)
        raise ValueError(a)
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(timed('x'))
        await st.enter_async_context(Pool())
        st.push_async_callback(asyncio.sleep, 0.1)
        st.callback(print, 'cb')
    g = ticker(0, 3)
    print(await anext(g), await g.asend(None))
    await g.aclose()
    print(await anext(g, 'dflt'))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print(repr(e))
    print({k: v async for k, v in zipa(ticker(0, 2), ticker(0, 3))})
    with contextlib.suppress(RuntimeError):
        raise RuntimeError
    try:
        async with 5:
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)


async def zipa(a, b):
    while True:
        try:
            yield (await anext(a), await anext(b))
        except StopAsyncIteration:
            return
asyncio.run(main())
