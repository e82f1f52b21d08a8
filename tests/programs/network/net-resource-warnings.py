import asyncio
import gc
import socket
import warnings

warnings.simplefilter("always")


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, str(message).split(" fd")[0].split(" transport")[0])


warnings.showwarning = show


def forget():
    sock = socket.socket()
    print("opened", sock.fileno() > 2)


async def handle(reader, writer):
    writer.write(b"x")


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    print(await reader.read())
    del writer
    gc.collect()
    await asyncio.sleep(0.05)
    print("client is dropped too")
    server.close()
    await server.wait_closed()


forget()
gc.collect()
asyncio.run(main())
