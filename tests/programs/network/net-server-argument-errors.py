import asyncio
import socket


async def attempt(what, awaitable):
    try:
        await awaitable
    except (ValueError, TypeError, OSError, RuntimeError) as error:
        print(what, "->", type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    await attempt("nothing", loop.create_server(asyncio.Protocol))
    with socket.socket() as sock:
        await attempt("both", loop.create_server(asyncio.Protocol, "127.0.0.1", 0, sock=sock))
        await attempt("unix", loop.create_unix_connection(asyncio.Protocol, sock=sock.dup()) if False else loop.create_unix_server(asyncio.Protocol))
    with socket.socket(type=socket.SOCK_DGRAM) as sock:
        text = sock
        try:
            await loop.create_server(asyncio.Protocol, sock=sock)
        except ValueError as error:
            print(str(error).split(" fd")[0])
        try:
            await loop.create_datagram_endpoint(asyncio.DatagramProtocol, sock=sock, family=2)
        except ValueError as error:
            print(error)
    await attempt("ssl", loop.create_server(asyncio.Protocol, "127.0.0.1", 0, ssl=True))
    await attempt("datagram", loop.create_datagram_endpoint(asyncio.DatagramProtocol))
    await attempt("tuple", loop.create_datagram_endpoint(asyncio.DatagramProtocol, "127.0.0.1"))
    await attempt("path", loop.create_unix_connection(asyncio.Protocol))
    await attempt("host name", loop.create_connection(asyncio.Protocol, "127.0.0.1", 80, server_hostname="x"))
    server = await loop.create_server(asyncio.Protocol, "", 0, family=socket.AF_INET)
    print(len(server.sockets), server.sockets[0].getsockname()[0])
    server.close()
    server = await loop.create_server(asyncio.Protocol, ["127.0.0.1", "127.0.0.2"], 0)
    print(sorted(sock.getsockname()[0] for sock in server.sockets))
    print(server.get_loop() is loop)
    server.close()


asyncio.run(main())
