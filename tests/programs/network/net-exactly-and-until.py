import asyncio


async def send(reader, writer):
    writer.write(b"abc;def|ghi\r\nrest")
    writer.write_eof()
    await reader.read()
    writer.close()


async def main():
    server = await asyncio.start_server(send, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.readexactly(2))
    print(await reader.readuntil((b"|", b";")))
    print(await reader.readuntil((b"|", b";")))
    print(await reader.readuntil(b"\r\n"))
    try:
        await reader.readuntil(b"\n")
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)
    print(reader.at_eof(), await reader.read(), await reader.readline())
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    for wrong in (lambda: reader.readexactly(-1), lambda: reader.readuntil(b""), lambda: reader.readuntil(())):
        try:
            await wrong()
        except ValueError as error:
            print("ValueError", error)
    writer.close()
    server.close()


asyncio.run(main())
