import asyncio

SIZE = 8_000_000


async def handle(reader, writer):
    await asyncio.sleep(0.2)
    total = 0
    while data := await reader.read(65536):
        total += len(data)
    print("server read everything:", total == SIZE)
    writer.close()


class Pausing(asyncio.streams.StreamReaderProtocol):
    def pause_writing(self):
        super().pause_writing()
        events.append("pause")

    def resume_writing(self):
        super().resume_writing()
        events.append("resume")


events = []


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader = asyncio.StreamReader()
    transport, protocol = await loop.create_connection(lambda: Pausing(reader), host, port)
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    writer.write(b"x" * SIZE)
    print("buffered", transport.get_write_buffer_size() > 65536, events)
    start = loop.time()
    await writer.drain()
    print("drained after the pause", loop.time() - start > 0.1, events)
    print(transport.get_write_buffer_size() <= 16384)
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
