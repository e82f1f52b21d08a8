"""A server that is closed while clients are being served: close_clients, abort, wait_closed."""
import asyncio


async def handle(reader, writer):
    try:
        while line := await reader.readline():
            writer.write(line.upper())
            await writer.drain()
        print("client left")
    except asyncio.CancelledError:
        print("handler cancelled")
        raise
    except ConnectionError as error:
        print("handler", type(error).__name__)
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving())
    await server.start_serving()
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"hello\n")
    print(await reader.readline())
    closing = asyncio.create_task(server.wait_closed())
    server.close()
    print(server.is_serving(), server.sockets)
    await asyncio.sleep(0.05)
    print("still open", closing.done())
    writer.write(b"again\n")
    print(await reader.readline())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__)
    server.close_clients()
    print(await reader.read())
    await closing
    writer.close()
    await asyncio.sleep(0.05)
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"x\n")
        await reader.readline()
        server.abort_clients()
        try:
            print(await reader.read())
        except ConnectionError as error:
            print(type(error).__name__)
        writer.close()
    print("over")


asyncio.run(main())
