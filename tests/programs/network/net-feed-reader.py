import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"one\ntwo\nthr")
    print(reader)
    print(await reader.readline())
    reader.feed_data(b"ee\n")
    reader.feed_data(b"")
    print([line async for line in take(reader, 2)])
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    print("waiter" in repr(reader))
    reader.feed_data(b"late")
    reader.feed_eof()
    print(await task, reader.at_eof())
    try:
        reader.feed_data(b"x")
    except AssertionError as error:
        print(error)
    failing = asyncio.StreamReader()
    task = asyncio.create_task(failing.read(1))
    await asyncio.sleep(0)
    failing.set_exception(OSError("broken"))
    try:
        await task
    except OSError as error:
        print(error, failing.exception() is error)
    for call in (failing.readline, failing.read, lambda: failing.readexactly(1)):
        try:
            await call()
        except OSError as error:
            print("again", error)
    print(repr(asyncio.StreamReader(limit=5)))


async def take(reader, count):
    for _ in range(count):
        yield await reader.readline()


asyncio.run(main())
