"""Datagrams, Unix sockets, and coroutines on plain sockets."""

import asyncio, socket, os, tempfile


class Echo(asyncio.DatagramProtocol):

    def connection_made(self, t):
        self.t = t

    def datagram_received(self, data, addr):
        self.t.sendto(data.upper(), addr)

    def error_received(self, exc):
        print("err", type(exc).__name__)

    def connection_lost(self, exc):
        print("server lost", exc)


class Client(asyncio.DatagramProtocol):

    def __init__(self, got):
        self.got = got

    def datagram_received(self, data, addr):
        self.got.put_nowait(data)

    def error_received(self, exc):
        print("client err", exc)

    def connection_lost(self, exc):
        print("client lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    t, p = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    addr = t.get_extra_info("sockname")
    got = asyncio.Queue()
    ct, cp = await loop.create_datagram_endpoint(lambda: Client(got), remote_addr=addr)
    ct.sendto(b"one")
    ct.sendto(b"")
    print(await got.get(), await got.get())
    try:
        ct.sendto(b"x", ("127.0.0.1", 1))
    except ValueError as e:
        print(str(e)[:37])
    try:
        ct.sendto("text")
    except TypeError as e:
        print(e)
    print(ct.get_extra_info("peername") == addr, ct.is_closing(), ct.get_write_buffer_size())
    ct.close()
    t.abort()
    await asyncio.sleep(0)
    ct.sendto(b"after")
    await asyncio.sleep(0.01)
    for kw in ({}, dict(local_addr=("127.0.0.1", 0), sock=1), dict(local_addr="x"), dict(family=socket.AF_UNIX, local_addr=3)):
        try:
            await loop.create_datagram_endpoint(Echo, **kw)
        except Exception as e:
            print(type(e).__name__, e)
    s = socket.socket(type=socket.SOCK_DGRAM)
    s.bind(("127.0.0.1", 0))
    gone = s.getsockname()
    s.close()
    ct, cp = await loop.create_datagram_endpoint(lambda: Client(got), remote_addr=gone)
    ct.sendto(b"x")
    await asyncio.sleep(0.02)
    ct.close()
    await asyncio.sleep(0)
    path = os.path.join(tempfile.mkdtemp(), "s")

    async def serve(r, w):
        w.write(await r.readline())
        w.close()
    srv = await asyncio.start_unix_server(serve, path)
    r, w = await asyncio.open_unix_connection(path)
    print(repr(w.get_extra_info("peername")) == repr(path), repr(w.get_extra_info("sockname")))
    w.write(b"hi\n")
    print(await r.read())
    w.close()
    srv2 = await loop.create_unix_server(asyncio.Protocol, path)
    srv.close()
    await srv.wait_closed()
    print(os.path.exists(path))
    srv2.close()
    print(os.path.exists(path))
    try:
        await asyncio.open_unix_connection(path)
    except OSError as e:
        print(type(e).__name__, e)
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    recv = asyncio.create_task(loop.sock_recv(b, 100))
    await asyncio.sleep(0)
    await loop.sock_sendall(a, b"pair")
    print(await recv)
    buf = bytearray(10)
    t = asyncio.create_task(loop.sock_recv_into(b, buf))
    await asyncio.sleep(0)
    a.send(b"12")
    print(await t, buf[:2])
    t = asyncio.create_task(loop.sock_recv(b, 5))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    print(loop.remove_reader(b))
    a.close()
    print(await loop.sock_recv(b, 5))
    b.close()
    l = socket.create_server(("127.0.0.1", 0))
    l.setblocking(False)
    acc = asyncio.create_task(loop.sock_accept(l))
    c = socket.socket()
    c.setblocking(False)
    await loop.sock_connect(c, l.getsockname())
    conn, ad = await acc
    print(ad == c.getsockname(), conn.gettimeout())
    l.close()
    big = b"z" * 3000000
    t = asyncio.create_task(loop.sock_sendall(c, big))
    n = 0
    while n < len(big):
        n += len(await loop.sock_recv(conn, 1 << 16))
    await t
    print(n)
    c.close()
    conn.close()
    loop.set_debug(True)
    s = socket.socket()
    try:
        await loop.sock_recv(s, 1)
    except ValueError as e:
        print(e)
    s.close()
    try:
        await loop.sock_connect(socket.socket(), ("127.0.0.1", 1))
    except ValueError as e:
        print(e)


asyncio.run(main())
