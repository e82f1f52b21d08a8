import asyncio


class Careful(asyncio.Protocol):
    def __init__(self):
        self.seen = []

    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()

    def data_received(self, data):
        self.seen.append(data)


async def main():
    loop = asyncio.get_running_loop()
    made = []

    def factory():
        made.append(Careful())
        return made[-1]

    server = await loop.create_server(factory, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"hello")
    await asyncio.sleep(0.1)
    (protocol,) = made
    transport = protocol.transport
    print(protocol.seen, transport.is_reading(), "read=idle" in repr(transport))
    transport.resume_reading()
    print(transport.is_reading(), "read=polling" in repr(transport))
    await asyncio.sleep(0.05)
    print(protocol.seen)
    transport.resume_reading()
    transport.close()
    transport.pause_reading()
    print(transport.is_reading(), transport.is_closing())
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())
