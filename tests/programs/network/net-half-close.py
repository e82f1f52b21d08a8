import asyncio


async def handle(reader, writer):
    body = await reader.read()
    print("server got all:", body, reader.at_eof())
    writer.writelines([b"sum ", str(sum(map(int, body.split()))).encode()])
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(writer.can_write_eof())
    for number in (1, 2, 39):
        writer.write(b"%d " % number)
    writer.write_eof()
    try:
        writer.write(b"more")
    except RuntimeError as error:
        print("RuntimeError:", error)
    print(await reader.read())
    print(writer.is_closing())
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing())
    server.close()


asyncio.run(main())
