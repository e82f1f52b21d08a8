import asyncio


async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection(
        "localhost", port, happy_eyeballs_delay=0.25, family=2
    )
    writer.write(b"hi\n")
    print(await reader.read())
    writer.close()
    server.close()
    loop = asyncio.get_running_loop()
    try:
        await loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, all_errors=True)
    except ExceptionGroup as group:
        print(group.message, [type(error).__name__ for error in group.exceptions])
    try:
        await loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, local_addr=("203.0.113.1", 0))
    except OSError as error:
        print(error)
    try:
        await loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, ssl_handshake_timeout=3)
    except ValueError as error:
        print(error)
    infos = await loop.getaddrinfo("127.0.0.1", 80, type=1)
    print(infos[0][0].name, infos[0][4])
    print(await loop.getnameinfo(("127.0.0.1", 80), 3))


asyncio.run(main())
