import asyncio


async def handle(reader, writer):
    try:
        data = await reader.read(100)
        print("server read", data)
    except asyncio.CancelledError:
        print("server cancelled")
        raise
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def wait_for_data():
        try:
            await reader.readline()
        except asyncio.CancelledError as error:
            print("cancelled with", error.args)
            raise

    task = asyncio.create_task(wait_for_data())
    await asyncio.sleep(0.1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError:
        print("task is cancelled", task.cancelled())
    second = asyncio.create_task(reader.read(5))
    await asyncio.sleep(0)
    try:
        await reader.read(5)
    except RuntimeError as error:
        print("RuntimeError:", error)
    second.cancel()
    writer.write(b"bye")
    await asyncio.sleep(0.1)
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
