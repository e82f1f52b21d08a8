import asyncio
import tempfile


async def receive(reader, writer):
    data = await reader.read()
    print("server got", len(data), data[:12])
    writer.close()


async def connect(server):
    return await asyncio.open_connection(*server.sockets[0].getsockname())


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(receive, "127.0.0.1", 0)
    with tempfile.TemporaryFile() as file:
        file.write(b"0123456789" * 100)
        reader, writer = await connect(server)
        writer.write(b"head:")
        file.seek(0)
        print(await loop.sendfile(writer.transport, file), file.tell())
        writer.close()
        await writer.wait_closed()
        reader, writer = await connect(server)
        print(await loop.sendfile(writer.transport, file, 5, 20), file.tell())
        for wrong in ({"count": 0}, {"count": "1"}, {"offset": -1}):
            try:
                await loop.sendfile(writer.transport, file, **wrong)
            except (ValueError, TypeError) as error:
                print(type(error).__name__, error)
        writer.close()
        await writer.wait_closed()
        try:
            await loop.sendfile(writer.transport, file)
        except RuntimeError as error:
            print(error)
    await asyncio.sleep(0.05)
    server.close()


asyncio.run(main())
