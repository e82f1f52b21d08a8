"""Lines longer than the limit of a reader, and readers that are fed by hand."""

import asyncio


async def handle(r, w):
    w.write(b"x" * 100 + b"\n" + b"short\n")
    await w.drain()
    w.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, limit=10)
    port = server.sockets[0].getsockname()[1]
    r, w = await asyncio.open_connection("127.0.0.1", port, limit=16)
    try:
        await r.readuntil(b"\n")
    except asyncio.LimitOverrunError as e:
        print(repr(e), e.consumed)
    try:
        await r.readline()
    except ValueError as e:
        print(repr(e))
    print(await r.readline())
    print(await r.readline())
    async for line in r:
        print("line", line)
    w.close()
    s = asyncio.StreamReader(limit=5)
    s.feed_data(b"abcdefghijklmno")
    s.feed_eof()
    print(s)
    print(await s.readexactly(3), s)
    try:
        s.feed_data(b"no")
    except AssertionError as e:
        print("assert", e)
    s.set_exception(ValueError("broken"))
    try:
        await s.read(1)
    except ValueError as e:
        print(e)
    print(s.exception())
    s2 = asyncio.StreamReader()
    t = asyncio.create_task(s2.read(3))
    await asyncio.sleep(0)
    try:
        await s2.read(1)
    except RuntimeError as e:
        print(e)
    s2.feed_data(b"zz")
    print(await t)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(e)
    server.close()


asyncio.run(main())
