import asyncio, functools, random


def retry(times=3, base=0.1, exceptions=(ConnectionError,)):

    def deco(fn):

        @functools.wraps(fn)
        async def wrapper(*args, **kw):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kw)
                except exceptions as e:
                    if attempt == times:
                        raise
                    delay = base * 2 ** (attempt - 1) + random.uniform(0, 0.05)
                    print(f'{fn.__name__} attempt {attempt} failed: {e}; retry in {delay:.3f}s')
                    await asyncio.sleep(delay)
        return wrapper
    return deco
calls = 0


@retry()
async def flaky(ok_at):
    """doc"""
    global calls
    calls += 1
    if calls < ok_at:
        raise ConnectionError(f'call {calls}')
    return calls


async def main():
    random.seed(42)
    print(await flaky(3), flaky.__name__, flaky.__doc__)
    global calls
    calls = 0
    try:
        await flaky(9)
    except ConnectionError as e:
        print('gave up:', e, e.__notes__ if hasattr(e, '__notes__') else None)
    try:
        try:
            raise ValueError('low')
        except ValueError as e:
            e.add_note('try again')
            raise RuntimeError('high') from e
    except RuntimeError as e:
        print(e.__cause__, e.__cause__.__notes__)
    calls = -10
    async with asyncio.timeout(0.15):
        await flaky(9)
asyncio.run(main())
