# The blocking side of httpx, in a thread beside a small server.
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


def work():
    response = httpx.get(base + "/json")
    show(response, response.json()["name"], response.raise_for_status() is response)
    with httpx.Client(base_url=base, headers={"X-App": "estudo"}) as client:
        show(client.post("/echo", json=[1, 2]).text)
        show(client.request("DELETE", "/echo").text)
        show(client.get("/nada").is_error)
        try:
            client.get("/slow", timeout=httpx.Timeout(0.1))
        except httpx.ReadTimeout as error:
            show(type(error).__name__, error)
    for url in ("nada", "ftp://x", "http://127.0.0.1:1"):
        try:
            httpx.get(url)
        except httpx.TransportError as error:
            show(type(error).__name__, error)
    show(httpx.Timeout(5), httpx.Timeout(5, read=1), httpx.codes.NOT_FOUND, repr(httpx.URL("http://x.org/a?b=c")))


async def main():
    global base
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await asyncio.to_thread(work)
    server.close()


asyncio.run(main())
