# Slow answers, fetched one after the other and together; a connector that allows two at a time.
import asyncio

import time

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


async def fetch(session, number):
    async with session.get(f"{base}/slow/{number}") as response:
        return await response.text()


async def work():
    async with aiohttp.ClientSession() as session:
        began = time.monotonic()
        for number in range(2):
            await fetch(session, number)
        show("one after the other", round(time.monotonic() - began, 1))
        began = time.monotonic()
        show(await asyncio.gather(*(fetch(session, number) for number in range(5))))
        show("together", round(time.monotonic() - began, 1))
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=2)) as session:
        began = time.monotonic()
        await asyncio.gather(*(fetch(session, number) for number in range(4)))
        show("two at a time", round(time.monotonic() - began, 1))


async def main():
    global base
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await work()
    server.close()


asyncio.run(main())
