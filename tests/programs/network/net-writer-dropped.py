import asyncio


async def careless(reader, writer):
    writer.write(b"here you are")
    await writer.drain()


async def main():
    server = await asyncio.start_server(careless, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
print("end")
