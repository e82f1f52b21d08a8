import asyncio


class Recorder(asyncio.Protocol):
    def __init__(self):
        self.events = []

    def connection_made(self, transport):
        self.events.append("made")

    def pause_writing(self):
        self.events.append("pause")

    def resume_writing(self):
        self.events.append("resume")

    def connection_lost(self, exc):
        self.events.append(f"lost {exc}")


class Deaf(asyncio.Protocol):
    def connection_made(self, transport):
        transport.pause_reading()
        transport.pause_reading()
        deaf.append(transport)


deaf = []


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Deaf, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    transport, protocol = await loop.create_connection(Recorder, host, port)
    transport.set_write_buffer_limits(high=1000, low=10)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(low=100)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=0)
    print(transport.get_write_buffer_limits())
    try:
        transport.set_write_buffer_limits(high=5, low=6)
    except ValueError as error:
        print(error)
    transport.set_write_buffer_limits()
    transport.write(b"x" * 20_000_000)
    print(protocol.events)
    await asyncio.sleep(0.1)
    print(protocol.events, deaf[0].is_reading())
    deaf[0].resume_reading()
    await asyncio.sleep(0.3)
    print(protocol.events, transport.get_write_buffer_size())
    transport.write(b"")
    transport.abort()
    print(transport.is_closing(), protocol.events[-1])
    await asyncio.sleep(0.1)
    print(protocol.events[-1])
    for _ in range(8):
        transport.write(b"lost")
    server.close()
    await server.wait_closed()


asyncio.run(main())
