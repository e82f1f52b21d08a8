import asyncio


async def handle(reader, writer):
    try:
        data = await reader.read()
        print("server: end of", data)
    except ConnectionResetError as error:
        print("server:", type(error).__name__)
    finally:
        writer.close()


async def connect(server):
    host, port = server.sockets[0].getsockname()
    return await asyncio.open_connection(host, port)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    connections = [await connect(server) for _ in range(2)]
    await asyncio.sleep(0.05)
    server.close()
    print("closed, but connections stay", server.is_serving())
    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.05)
    print("wait_closed is done:", waiting.done())
    connections[0][1].write(b"still here")
    await asyncio.sleep(0.05)
    server.close_clients()
    await waiting
    print([await reader.read() for reader, _ in connections])
    for _, writer in connections:
        writer.close()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error))
    await server.wait_closed()


asyncio.run(main())
