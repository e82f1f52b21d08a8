import asyncio


async def endless(reader, writer):
    try:
        while True:
            writer.write(b"tick\n")
            await writer.drain()
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("handler cancelled")
        raise
    finally:
        print("handler ends")


async def main():
    server = await asyncio.start_server(endless, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for _ in range(3):
        print(await reader.readline())
    print("main ends")


asyncio.run(main())
