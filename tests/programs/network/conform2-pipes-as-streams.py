"""Pipes of the system as streams: flow control, the end, a reader that goes first."""

import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    rt, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb"))
    wt, proto = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb"))
    writer = asyncio.StreamWriter(wt, proto, None, loop)
    writer.write(b"through the pipe\n")
    await writer.drain()
    print(await reader.readline())
    print(writer.get_extra_info("pipe") is not None, writer.can_write_eof())
    big = b"x" * 300000
    writer.write(big)
    print(wt.get_write_buffer_size() > 0)

    async def read():
        return len(await reader.readexactly(300000))
    n, _ = await asyncio.gather(read(), writer.drain())
    print(n, wt.get_write_buffer_size())
    writer.close()
    print(await reader.read(), reader.at_eof())
    await asyncio.sleep(0)
    print(repr(wt)[:37], rt.is_closing())
    r, w = os.pipe()

    class P(asyncio.BaseProtocol):

        def connection_lost(self, e):
            print("write end lost", repr(e))
    wt, _ = await loop.connect_write_pipe(P, os.fdopen(w, "wb"))
    os.close(r)
    await asyncio.sleep(0.01)
    wt.write(b"nobody")
    print(wt.is_closing())
    try:
        await loop.connect_read_pipe(asyncio.Protocol, open("plain.txt", "w+b"))
    except ValueError as e:
        print(e)
    os.unlink("plain.txt")


asyncio.run(main())
