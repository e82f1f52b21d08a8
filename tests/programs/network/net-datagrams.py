import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server:", data, addr[0])
        self.transport.sendto(data.title(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.answers = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.answers.put_nowait(data)

    def connection_lost(self, exc):
        print("client: lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    transport, client = await loop.create_datagram_endpoint(Client, remote_addr=address)
    for text in (b"first one", b"second one", b""):
        transport.sendto(text)
        print("client:", await client.answers.get())
    try:
        transport.sendto("text")
    except TypeError as error:
        print("TypeError:", error)
    try:
        transport.sendto(b"x", ("127.0.0.1", 1))
    except ValueError as error:
        print("ValueError:", str(error).replace(str(address[1]), "PORT"))
    transport.close()
    server.close()
    await asyncio.sleep(0)


asyncio.run(main())
