import asyncio


async def send(reader, writer):
    writer.write(b"x" * 100 + b"\n" + b"short\n" + b"y" * 300)
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(send, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=64)
    await asyncio.sleep(0.1)
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError:", error)
    print(await reader.readline())
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print("LimitOverrunError:", error, error.consumed)
    print(len(await reader.read()))
    writer.close()
    server.close()
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)


asyncio.run(main())
