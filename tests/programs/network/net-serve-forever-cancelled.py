import asyncio


async def handle(reader, writer):
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving())
    host, port = server.sockets[0].getsockname()
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.05)
    print(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split(" sockets")[0], str(error)[-35:])
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"ping\n")
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", server.is_serving(), server.sockets)


asyncio.run(main())
