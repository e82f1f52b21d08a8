"""What streams say at their ends: separators, partial reads, eof, wrong calls."""

import asyncio


async def handle(r, w):
    w.write(b"one\r\ntwo\nthree")
    await w.drain()
    w.write_eof()
    print("server got", await r.read())
    w.close()
    await w.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    r, w = await asyncio.open_connection("127.0.0.1", port)
    print(await r.readuntil((b"\r\n", b"\n")))
    print(await r.readuntil((b"\n", b"\r\n")))
    try:
        await r.readuntil(b"\n")
    except asyncio.IncompleteReadError as e:
        print(repr(e), e.partial, e.expected)
    print(await r.read(), r.at_eof())
    try:
        await r.readexactly(-1)
    except ValueError as e:
        print(e)
    for bad in (b"", ()):
        try:
            await r.readuntil(bad)
        except ValueError as e:
            print(e)
    try:
        w.write("text")
    except TypeError as e:
        print(e)
    w.writelines([b"a", bytearray(b"b"), memoryview(b"c")])
    print(w.can_write_eof())
    w.write_eof()
    try:
        w.write(b"x")
    except RuntimeError as e:
        print(e)
    print(w.is_closing())
    w.close()
    print(w.is_closing())
    await w.wait_closed()
    server.close()
    await server.wait_closed()
    print(server.is_serving(), server.sockets)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).split(" at ")[0][:16], str(e)[-9:])


asyncio.run(main())
