import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made", transport.get_extra_info("peername")[0])

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data[::-1])

    def eof_received(self):
        print("server: eof")

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, message, done):
        self.message = message
        self.done = done

    def connection_made(self, transport):
        transport.write(self.message)
        self.transport = transport

    def data_received(self, data):
        print("client: data", data)
        self.transport.close()

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(b"stressed", done), host, port)
    print(transport.get_protocol() is protocol, transport.is_closing())
    await done
    print(transport.is_closing(), repr(transport).split(" fd")[0])
    await asyncio.sleep(0.1)
    server.close()
    await server.wait_closed()


asyncio.run(main())
