"""Transports and protocols: water marks, half-open connections, abort, a failing protocol."""

import asyncio


class P(asyncio.Protocol):

    def __init__(self, name):
        self.name = name
        self.log = []
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, t):
        self.t = t
        self.log.append("made")

    def data_received(self, d):
        self.log.append(len(d))

    def eof_received(self):
        self.log.append("eof")
        return self.name == "keep"

    def pause_writing(self):
        self.log.append("pause")

    def resume_writing(self):
        self.log.append("resume")

    def connection_lost(self, e):
        self.log.append(("lost", e))
        self.lost.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    made = []

    def factory():
        p = P("keep")
        made.append(p)
        return p
    srv = await loop.create_server(factory, "127.0.0.1", 0)
    t, p = await loop.create_connection(lambda: P("c"), *srv.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    s = made[0]
    print(t.get_write_buffer_limits(), t.get_write_buffer_size())
    t.set_write_buffer_limits(high=100)
    print(t.get_write_buffer_limits())
    t.set_write_buffer_limits(low=10)
    print(t.get_write_buffer_limits())
    t.set_write_buffer_limits(0)
    print(t.get_write_buffer_limits())
    for kw in (dict(high=5, low=10), dict(high=-1), dict(low=-1)):
        try:
            t.set_write_buffer_limits(**kw)
        except ValueError as e:
            print(e)
    t.set_write_buffer_limits(high=1000)
    s.t.pause_reading()
    s.t.pause_reading()
    print(s.t.is_reading())
    t.write(b"x" * 8000000)
    print(p.log, t.get_write_buffer_size() > 0)
    s.t.resume_reading()
    s.t.resume_reading()
    await asyncio.sleep(0.1)
    print(p.log, sum((x for x in s.log if isinstance(x, int))), t.get_write_buffer_size())
    t.write_eof()
    await asyncio.sleep(0.01)
    print(s.log[-1])
    s.t.write(b"half-open")
    await asyncio.sleep(0.01)
    print(p.log[-1])
    try:
        t.write(b"more")
    except RuntimeError as e:
        print(e)
    s.t.close()
    await s.lost
    await p.lost
    print(s.log[-1], p.log[-2:], t.is_closing())
    t.close()
    t.abort()
    t.write(b"")
    print(repr(t)[:40])
    t, p = await loop.create_connection(lambda: P("c"), *srv.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    t.write(b"q" * 9000000)
    t.abort()
    await p.lost
    print(p.log[-1])
    await made[1].lost
    print(type(made[1].log[-1][1]).__name__)
    t, p = await loop.create_connection(lambda: P("c"), *srv.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    q = P("new")
    t.set_protocol(q)
    print(t.get_protocol() is q)
    made[2].t.write(b"to new")
    await asyncio.sleep(0.01)
    print(p.log, q.log)

    class Bad(P):

        def data_received(self, d):
            raise ZeroDivisionError("in data")
    t.set_protocol(Bad("bad"))
    loop.set_exception_handler(lambda l, c: print("H", c["message"], repr(c["exception"]), sorted(c)))
    made[2].t.write(b"zz")
    await asyncio.sleep(0.01)

    class Buf(asyncio.BufferedProtocol):

        def __init__(self):
            self.b = bytearray(4)
            self.got = b""

        def get_buffer(self, hint):
            print("hint", hint)
            return self.b

        def buffer_updated(self, n):
            self.got += bytes(self.b[:n])

        def eof_received(self):
            print("buf eof", self.got)

        def connection_lost(self, e):
            print("buf lost", e)
    t, b = await loop.create_connection(Buf, *srv.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    made[3].t.write(b"abcdef")
    made[3].t.close()
    await asyncio.sleep(0.02)

    def boom():
        raise OSError("factory")
    try:
        await loop.create_connection(boom, *srv.sockets[0].getsockname())
    except OSError as e:
        print(e)
    srv.close()


asyncio.run(main())
