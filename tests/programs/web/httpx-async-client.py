# The AsyncClient of httpx and a small server in the same program.
import asyncio

import httpx


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
    async with httpx.AsyncClient(base_url=base) as client:
        response = await client.get("/json", params={"q": "a b"})
        show(response, response.url, response.json(), response.encoding, response.reason_phrase, response.is_success)
        show(response.headers)
        response = await client.post("/nada", data={"k": "v"})
        try:
            response.raise_for_status()
        except httpx.HTTPStatusError as error:
            show(error)
            show(error.response.status_code, error.request)
        response = await client.get("/old")
        show(response.status_code, response.is_redirect, response.next_request)
        response = await client.get("/old", follow_redirects=True)
        show(response.status_code, response.history)
        for options in ({"json": {"x": "ç"}}, {"data": {"x": "ç d"}}, {"content": b"raw"}):
            show((await client.post("/echo", **options)).text)
        try:
            await client.get("/slow", timeout=0.1)
        except httpx.TimeoutException as error:
            show(repr(error))
        try:
            await client.get("http://127.0.0.1:1/")
        except httpx.ConnectError as error:
            show(error)
        async with client.stream("GET", "/echo") as response:
            async for text in response.aiter_text():
                show(text)
        show([one.status_code for one in await asyncio.gather(client.get("/json"), client.get("/nada"))])
    try:
        await client.get("/")
    except RuntimeError as error:
        show(error)


async def main():
    global base
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await work()
    server.close()


asyncio.run(main())
