import asyncio, urllib.parse

PAGE = b"<h1>hi</h1>"


async def http(reader, writer):
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as e:
        print("incomplete", e.partial, e)
        writer.close()
        return
    request, *headers = head.decode("latin-1").split("\r\n")
    method, path, version = request.split()
    print(method, path, version, [h for h in headers if h])
    status = "200 OK" if path == "/" else "404 Not Found"
    body = PAGE if path == "/" else b""
    writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
    await writer.drain()
    writer.close()


async def print_http_headers(url):
    url = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    query = f"HEAD {url.path or '/'} HTTP/1.0\r\nHost: {url.hostname}\r\n\r\n"
    writer.write(query.encode("latin-1"))
    while True:
        line = await reader.readline()
        if not line:
            break
        line = line.decode("latin1").rstrip()
        if line:
            print(f"HTTP header> {line}")
    writer.close()


async def get(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    n = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    body = await reader.readexactly(n)
    rest = await reader.read()
    writer.close()
    await writer.wait_closed()
    return head.split(b"\r\n")[0], body, rest, reader.at_eof()


async def main():
    server = await asyncio.start_server(http, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await print_http_headers(f"http://localhost:{port}/".replace("localhost", "127.0.0.1"))
    print(await get(port, "/"))
    print(await get(port, "/nope"))
    r, w = await asyncio.open_connection("127.0.0.1", port)
    w.write(b"GET / HT")
    w.write_eof()
    print(await r.read())
    w.close()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print(type(e).__name__, e.errno)
    try:
        await asyncio.open_connection("no-such-host.invalid", 80)
    except OSError as e:
        print(type(e).__name__)
asyncio.run(main())
