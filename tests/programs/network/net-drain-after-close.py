import asyncio


async def handle(reader, writer):
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    print(await reader.read())
    writer.write(b"first")
    await asyncio.sleep(0.1)
    writer.write(b"second")
    await asyncio.sleep(0.1)
    try:
        writer.write(b"third")
        await writer.drain()
    except ConnectionError as error:
        print("drain:", type(error).__name__)
    print(writer.is_closing())
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("wait_closed:", type(error).__name__)
    try:
        await writer.drain()
    except ConnectionError as error:
        print("drain:", type(error).__name__)
    server.close()


asyncio.run(main())
