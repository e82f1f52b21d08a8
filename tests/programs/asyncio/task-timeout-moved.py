import asyncio


def shown(timeout, begin):
    when = timeout.when()
    return None if when is None else round(when - begin, 1)


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    timeout = asyncio.timeout(None)
    print(repr(timeout))
    try:
        timeout.reschedule(1)
    except RuntimeError as error:
        print(error)
    async with timeout:
        print(repr(timeout), timeout.when())
        timeout.reschedule(begin + 0.5)
        print(shown(timeout, begin))
        await asyncio.sleep(0.3)
        timeout.reschedule(begin + 1)
        await asyncio.sleep(0.5)
        timeout.reschedule(None)
        await asyncio.sleep(3)
    print(repr(timeout), timeout.expired())
    try:
        timeout.reschedule(5)
    except RuntimeError as error:
        print(error)
    try:
        async with timeout:
            pass
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout_at(loop.time() - 1) as past:
            print("the body begins")
            await asyncio.sleep(0)
            print("and goes on until it waits", past.expired())
            await asyncio.sleep(0)
    except TimeoutError:
        print("in the past", repr(past))
    try:
        async with asyncio.timeout(1) as timeout:
            timeout.reschedule(loop.time())
            await asyncio.sleep(5)
    except TimeoutError:
        print("at once", repr(timeout))


asyncio.run(main())
