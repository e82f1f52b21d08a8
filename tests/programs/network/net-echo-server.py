import asyncio


async def handle(reader, writer):
    while line := await reader.readline():
        print("server got", line)
        writer.write(line.upper())
        await writer.drain()
    print("server: client is done")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print("serving", host, server.is_serving())
    async with server:
        reader, writer = await asyncio.open_connection(host, port)
        for text in (b"hello\n", b"world\n"):
            writer.write(text)
            await writer.drain()
            print("client got", await reader.readline())
        writer.close()
        await writer.wait_closed()
        print("closed", writer.is_closing(), reader.at_eof())
    print("serving", server.is_serving(), server.sockets)


asyncio.run(main())
