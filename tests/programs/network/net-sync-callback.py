import asyncio


class Counter:
    def __init__(self):
        self.count = 0

    def __call__(self, reader, writer):
        self.count += 1
        writer.write(b"you are number %d\n" % self.count)
        writer.close()


async def main():
    counter = Counter()
    server = await asyncio.start_server(counter, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    for _ in range(3):
        reader, writer = await asyncio.open_connection(host, port)
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print(counter.count)


asyncio.run(main())
