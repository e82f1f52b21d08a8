import asyncio


async def slow(reader, writer):
    try:
        await asyncio.sleep(0.5)
        writer.write(b"late")
        await writer.drain()
    except ConnectionError as error:
        print("server:", type(error).__name__)
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(slow, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        async with asyncio.timeout(0.1):
            await reader.read(100)
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        await asyncio.wait_for(reader.readexactly(4), 0.1)
    except TimeoutError as error:
        print("wait_for", repr(error))
    print(await asyncio.wait_for(reader.read(100), 2))
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print("done")


asyncio.run(main())
