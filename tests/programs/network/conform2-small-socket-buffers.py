"""Small buffers of a socket, set before or after it is connected: the writer hears of them by drain()."""

import asyncio
import socket


class Slow(asyncio.Protocol):
    def connection_made(self, transport):
        print("accepted")
        transport.pause_reading()
        self.transport = transport
        Slow.latest = self

    def data_received(self, data):
        Slow.received += len(data)

    def connection_lost(self, exc):
        Slow.over.set()


class Writer(asyncio.Protocol):
    paused = 0

    def pause_writing(self):
        self.paused += 1

    def resume_writing(self):
        print("may write again")


async def main():
    Slow.received = 0
    Slow.over = asyncio.Event()
    loop = asyncio.get_running_loop()
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    server = await loop.create_server(Slow, sock=listener)
    transport, protocol = await loop.create_connection(Writer, *listener.getsockname())
    sock = transport.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF))
    transport.set_write_buffer_limits(high=4096)
    await asyncio.sleep(0.05)
    transport.write(b"x" * 1_000_000)
    print("left behind:", transport.get_write_buffer_size() > 500_000, "paused:", protocol.paused)
    Slow.latest.transport.resume_reading()
    transport.close()
    await Slow.over.wait()
    print("received", Slow.received)
    server.close()


asyncio.run(main())
