import asyncio


class Filling(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer = bytearray(8)
        self.pieces = []
        self.done = done

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        self.pieces.append(bytes(self.buffer[:nbytes]))

    def eof_received(self):
        self.pieces.append("eof")

    def connection_lost(self, exc):
        self.done.set_result(exc)


class Bad(asyncio.BufferedProtocol):
    def get_buffer(self, sizehint):
        return bytearray()

    def connection_lost(self, exc):
        print("lost", repr(exc))


async def send(reader, writer):
    writer.write(b"the quick brown fox")
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
    server = await asyncio.start_server(send, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Filling(done), host, port)
    print(await done, protocol.pieces)
    await loop.create_connection(Bad, host, port)
    await asyncio.sleep(0.1)
    server.close()


asyncio.run(main())
