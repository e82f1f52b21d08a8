import asyncio


async def handle(reader, writer):
    await reader.read()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    writer.close()
    for number in range(7):
        writer.write(b"nobody reads this")
    await writer.wait_closed()
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print("drain:", error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
