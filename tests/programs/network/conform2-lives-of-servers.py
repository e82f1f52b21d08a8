"""Servers from start to close: who is served on, who is turned away, wrong arguments."""

import asyncio


async def echo(r, w):
    try:
        while (data := (await r.readline())):
            w.write(data)
            await w.drain()
    except ConnectionError as e:
        print("server saw", type(e).__name__)
    finally:
        w.close()


async def main():
    srv = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = srv.sockets[0].getsockname()[1]
    async with srv:
        print(srv.is_serving(), len(srv.sockets))
        forever = asyncio.create_task(srv.serve_forever())
        r, w = await asyncio.open_connection("127.0.0.1", port)
        w.write(b"a\n")
        print(await r.readline())
        try:
            await srv.serve_forever()
        except RuntimeError as e:
            print(str(e)[-45:])
        forever.cancel()
        print(await asyncio.gather(forever, return_exceptions=True))
        print(srv.is_serving(), await r.read(), r.at_eof())
        w.close()
    srv = await asyncio.start_server(echo, "127.0.0.1", 0, start_serving=False)
    port = srv.sockets[0].getsockname()[1]
    print(srv.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print(e.errno, str(e)[:28])
    await srv.start_serving()
    await srv.start_serving()
    r, w = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.01)
    srv.close()
    wc = asyncio.create_task(srv.wait_closed())
    await asyncio.sleep(0.01)
    print("waits", not wc.done())
    w.write(b"still\n")
    print(await r.readline())
    srv.abort_clients()
    try:
        print(await r.read())
    except ConnectionResetError as e:
        print(e)
    await wc
    print("closed")
    w.close()

    async def bad(r, w):
        w.write(b"x")
        raise ValueError("handler")
    srv = await asyncio.start_server(bad, "127.0.0.1", 0)
    r, w = await asyncio.open_connection(*srv.sockets[0].getsockname())
    print(await r.read(1))
    await asyncio.sleep(0.01)
    w.close()
    srv.close()

    def plain(r, w):
        print("plain", type(r).__name__)
        w.write(b"bye")
        w.close()
    srv = await asyncio.start_server(plain, "127.0.0.1", 0)
    r, w = await asyncio.open_connection(*srv.sockets[0].getsockname())
    print(await r.read())
    w.close()
    await w.wait_closed()
    srv.close()
    for kw in (dict(), dict(host="127.0.0.1", port=0, sock=1), dict(host="127.0.0.1", port=0, ssl=True), dict(host="127.0.0.1", port=0, ssl_handshake_timeout=1), dict(host="127.0.0.1", port=99999), dict(host="127.0.0.1", port="x"), dict(host="203.0.113.5", port=0)):
        try:
            print(await asyncio.start_server(echo, **kw))
        except Exception as e:
            print(type(e).__name__, e)
    for kw in (dict(), dict(host="127.0.0.1", port=1, sock=1), dict(host="127.0.0.1", port=1, server_hostname="x"), dict(host="127.0.0.1", port=1, local_addr=3)):
        try:
            print(await asyncio.open_connection(**kw))
        except Exception as e:
            print(type(e).__name__, e)
    s1 = await asyncio.start_server(echo, "127.0.0.1", 0)
    p = s1.sockets[0].getsockname()[1]
    try:
        await asyncio.start_server(echo, "127.0.0.1", p)
    except OSError as e:
        print(e.errno, str(e).replace(str(p), "P"))
    s1.close()


asyncio.run(main())
