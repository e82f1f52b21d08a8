import asyncio


async def handle(reader, writer):
    print("server", sorted(writer.transport._extra))
    sock = writer.get_extra_info("socket")
    print(type(sock).__name__, sock.family, sock.type, sock.gettimeout())
    print(writer.get_extra_info("peername")[0], writer.get_extra_info("sockname")[0])
    print(writer.get_extra_info("nothing"), writer.get_extra_info("nothing", 5))
    for wrong in (lambda: sock.settimeout(1), lambda: sock.setblocking(True)):
        try:
            wrong()
        except ValueError as error:
            print(error)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    await reader.read()
    print(repr(reader).split(" transport")[0], reader.at_eof())
    same = writer.get_extra_info("peername") == server.sockets[0].getsockname()
    print("client", same, writer.get_extra_info("sslcontext"))
    writer.close()
    await writer.wait_closed()
    print(repr(writer).split(" fd")[0])
    server.close()


asyncio.run(main())
