import asyncio


async def upper(reader, writer):
    async for line in reader:
        writer.write(line.upper())
    writer.close()


async def pipe(reader, writer):
    try:
        while data := await reader.read(4):
            writer.write(data)
            await writer.drain()
        writer.write_eof()
    except ConnectionError as error:
        print(type(error).__name__)


def proxy_to(host, port):
    async def proxy(reader, writer):
        there, back = await asyncio.open_connection(host, port)
        async with asyncio.TaskGroup() as group:
            group.create_task(pipe(reader, back))
            group.create_task(pipe(there, writer))
        back.close()
        writer.close()

    return proxy


async def main():
    server = await asyncio.start_server(upper, "127.0.0.1", 0)
    proxy = await asyncio.start_server(proxy_to(*server.sockets[0].getsockname()), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*proxy.sockets[0].getsockname())
    writer.writelines([b"through ", b"the proxy\n", b"and back\n"])
    writer.write_eof()
    print(await reader.read())
    writer.close()
    for one in (server, proxy):
        one.close()
        await one.wait_closed()


asyncio.run(main())
