import asyncio
import socket
import struct


async def abrupt(reader, writer):
    await reader.readline()
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(abrupt, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"go\n")
    try:
        print(await reader.read())
    except ConnectionResetError as error:
        print("read:", error)
    print(repr(reader.exception()))
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print("drain:", error)
    try:
        await writer.wait_closed()
    except ConnectionResetError as error:
        print("wait_closed:", error)
    server.close()


asyncio.run(main())
