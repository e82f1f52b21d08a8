# The client of aiohttp and a small server in the same program.
import asyncio

import aiohttp


async def handle(reader, writer):
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    method, path, _ = head.split("\r\n")[0].split()
    length = [line.split(":")[1] for line in head.split("\r\n") if line.lower().startswith("content-length")]
    body = await reader.readexactly(int(length[0]) if length else 0)
    status, kind, answer = respond(method, path, body.decode())
    if path.startswith("/slow"):
        await asyncio.sleep(0.4)
    data = answer.encode()
    more = "Location: /json\r\n" if status.startswith("302") else ""
    writer.write(f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n{more}Connection: close\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()


def respond(method, path, body):
    if path.startswith("/json"):
        return "200 OK", "application/json", '{"name": "Ana", "age": 30}'
    if path.startswith("/echo"):
        return "201 Created", "text/plain; charset=utf-8", f"{method} {path} [{body}] ção"
    if path == "/old":
        return "302 Found", "text/plain", ""
    if path.startswith("/slow"):
        return "200 OK", "text/plain", "slow"
    if path == "/broken":
        return "500 Internal Server Error", "text/html", "<h1>oops</h1>"
    return "404 Not Found", "text/plain", "nothing here"


def show(*values):
    print(*(str(value).replace(base, "URL") for value in values))


async def work():
    async with aiohttp.ClientSession(headers={"X-App": "estudo"}) as session:
        async with session.get(base + "/json", params={"q": "a b"}) as response:
            show(repr(response))
            show(response.status, response.reason, response.ok, response.content_type, response.url, await response.json())
        async with session.post(base + "/echo", json={"x": "ç"}) as response:
            show(response.status, response.charset, await response.text())
        async with session.post(base + "/echo", data={"x": "ç d"}) as response:
            show(await response.read())
        async with session.get(base + "/old") as response:
            show(response.status, response.url, [one.status for one in response.history])
        async with session.get(base + "/old", allow_redirects=False) as response:
            show(response.status, response.headers["location"])
        for path in ("/nada", "/broken"):
            async with session.get(base + path) as response:
                try:
                    response.raise_for_status()
                except aiohttp.ClientResponseError as error:
                    show(error.status, error.message, error)
        async with session.get(base + "/echo") as response:
            try:
                await response.json()
            except aiohttp.ContentTypeError as error:
                show(error)
        try:
            await session.get(base + "/slow", timeout=aiohttp.ClientTimeout(total=0.1))
        except TimeoutError as error:
            show(repr(error))
        for url in ("http://127.0.0.1:1/", "nada", "ftp://x"):
            try:
                await session.get(url)
            except aiohttp.ClientError as error:
                show(type(error).__name__, error)
        async with session.get(base + "/echo?a=1") as response:
            async for line in response.content:
                show(line)
        show(session.closed)
    try:
        await session.get(base)
    except RuntimeError as error:
        show(error)
    async with aiohttp.ClientSession(base, raise_for_status=True) as session:
        try:
            await session.get("/broken")
        except aiohttp.ClientResponseError as error:
            show(error)


async def main():
    global base
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await work()
    server.close()


asyncio.run(main())
