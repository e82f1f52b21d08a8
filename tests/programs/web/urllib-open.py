# urllib.request in a thread beside a small server.
import asyncio

import urllib.error
import urllib.request


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
    with urllib.request.urlopen(base + "/json") as response:
        show(response.status, response.reason, response.headers.get_content_type(), response.read())
        show(response.geturl(), response.headers["content-length"], response.headers["nada"])
    request = urllib.request.Request(base + "/echo", data=b"k=v", headers={"X-App": "estudo"})
    show(request.get_method(), request.headers, request.full_url, request.selector)
    show(urllib.request.urlopen(request).read().decode())
    show(urllib.request.urlopen(base + "/old").geturl())
    try:
        urllib.request.urlopen(base + "/nada")
    except urllib.error.HTTPError as error:
        show(error, repr(error), error.code, error.reason, error.read(), error.headers["Content-Type"])
    for url in ("http://127.0.0.1:1/", "nada", "ftp2://x"):
        try:
            urllib.request.urlopen(url)
        except (urllib.error.URLError, ValueError) as error:
            show(type(error).__name__, error)
    try:
        urllib.request.urlopen(base + "/slow", timeout=0.1)
    except TimeoutError as error:
        show(error)
    show(urllib.request.urlopen("data:text/plain,ol%C3%A1").read().decode())


async def main():
    global base
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await asyncio.to_thread(work)
    server.close()


asyncio.run(main())
