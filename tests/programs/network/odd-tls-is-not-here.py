"""start_tls and ssl where arguments are wrong: refused before anything is sent."""
import asyncio


async def handle(reader, writer):
    print("server got", await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop = asyncio.get_running_loop()
    try:
        await loop.start_tls(writer.transport, None, None)
    except TypeError as error:
        print(error)
    for options in (
        {"server_hostname": "x"},
        {"ssl_handshake_timeout": 1},
        {"ssl_shutdown_timeout": 1},
        {"sock": writer.get_extra_info("socket")},
    ):
        try:
            await loop.create_connection(asyncio.Protocol, "127.0.0.1", port, **options)
        except ValueError as error:
            print(*options, error)
    try:
        await loop.create_connection(asyncio.Protocol)
    except ValueError as error:
        print(error)
    try:
        await loop.create_server(asyncio.Protocol, "127.0.0.1", 0, ssl_handshake_timeout=3)
    except ValueError as error:
        print(error)
    writer.write(b"plain\n")
    await writer.drain()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing(), writer.can_write_eof(), writer.get_extra_info("nothing", "default"))
    server.close()
    await server.wait_closed()


asyncio.run(main())
