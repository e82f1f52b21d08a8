import asyncio


class EchoServerProtocol(asyncio.Protocol):

    def connection_made(self, transport):
        print('Connection from', transport.get_extra_info('peername')[0])
        self.transport = transport

    def data_received(self, data):
        print('Data received: {!r}'.format(data.decode()))
        self.transport.write(data)
        self.transport.close()


class EchoClientProtocol(asyncio.Protocol):

    def __init__(self, message, on_con_lost):
        self.message, self.on_con_lost = (message, on_con_lost)

    def connection_made(self, transport):
        transport.write(self.message.encode())
        print('Data sent: {!r}'.format(self.message))

    def data_received(self, data):
        print('Data received: {!r}'.format(data.decode()))

    def connection_lost(self, exc):
        print('The server closed the connection', exc)
        self.on_con_lost.set_result(True)


class UDPServer(asyncio.DatagramProtocol):

    def connection_made(self, t):
        self.t = t

    def datagram_received(self, data, addr):
        print('udp', data, addr[0])
        self.t.sendto(data[::-1], addr)


class UDPClient(asyncio.DatagramProtocol):

    def __init__(self, done):
        self.done = done

    def connection_made(self, t):
        self.t = t
        t.sendto(b'hello')

    def datagram_received(self, d, addr):
        print('udp got', d)
        self.t.close()

    def connection_lost(self, exc):
        self.done.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServerProtocol, '127.0.0.1', 0)
    lost = loop.create_future()
    tr, pr = await loop.create_connection(lambda: EchoClientProtocol('Hello World!', lost), *server.sockets[0].getsockname())
    await lost
    tr.close()
    server.close()
    await server.wait_closed()
    t, p = await loop.create_datagram_endpoint(UDPServer, local_addr=('127.0.0.1', 0))
    done = loop.create_future()
    await loop.create_datagram_endpoint(lambda: UDPClient(done), remote_addr=t.get_extra_info('sockname'))
    print(await done)
    t.close()

    class Sub(asyncio.SubprocessProtocol):

        def __init__(self, f):
            self.f = f
            self.out = bytearray()

        def pipe_data_received(self, fd, data):
            self.out.extend(data)

        def process_exited(self):
            self.f.set_result(True)
    f = loop.create_future()
    t, p = await loop.subprocess_exec(lambda: Sub(f), 'echo', 'hi', stdin=None, stderr=None)
    await f
    await asyncio.sleep(0.05)
    print(bytes(p.out), t.get_returncode())
    t.close()
asyncio.run(main())
