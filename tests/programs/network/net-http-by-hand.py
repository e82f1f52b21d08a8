import asyncio

PAGES = {"/": "<h1>Home</h1>", "/about": "<h1>About</h1>"}


async def handle(reader, writer):
    method, path, version = (await reader.readline()).decode().split()
    headers = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        headers[name.lower()] = value.strip()
    body = PAGES.get(path)
    status = "200 OK" if body else "404 Not Found"
    body = (body or f"no {path} for {headers['host']}").encode()
    writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def get(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: example\r\n\r\n".encode())
    status = await reader.readline()
    header = await reader.readuntil(b"\r\n\r\n")
    length = int(header.split(b":")[1])
    body = await reader.readexactly(length)
    writer.close()
    return status.decode().strip(), body.decode()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for result in await asyncio.gather(*(get(port, path) for path in ("/", "/about", "/x"))):
            print(*result)


asyncio.run(main())
