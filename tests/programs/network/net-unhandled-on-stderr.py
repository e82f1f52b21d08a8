import asyncio
import sys


async def handle(reader, writer):
    name = await reader.readline()
    raise ValueError(f"no such user: {name.decode().strip()}")


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"ana\n")
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
sys.exit(3)
