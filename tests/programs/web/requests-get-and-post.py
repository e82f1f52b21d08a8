# requests in a thread beside a small server.
import asyncio

import requests


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
    response = requests.get(base + "/json", params={"q": "a b"})
    show(response, response.status_code, response.ok, response.reason, response.url, response.json(), response.encoding)
    show(response.headers)
    response = requests.get(base + "/echo")
    show(response.encoding, response.text, response.request.method, response.request.url)
    for path in ("/nada", "/broken"):
        try:
            requests.post(base + path, json={"k": "v"}).raise_for_status()
        except requests.HTTPError as error:
            show(error, error.response)
    response = requests.get(base + "/old")
    show(response.url, response.history)
    for options in ({"json": {"x": "ç"}}, {"data": {"x": "ç d"}}, {"data": "é".encode()}):
        show(requests.post(base + "/echo", **options).text)
    try:
        requests.get(base + "/slow", timeout=0.1)
    except requests.Timeout as error:
        show(type(error).__name__, str(error).split(": ")[1])
    try:
        requests.get(base + "/echo").json()
    except requests.JSONDecodeError as error:
        show(error)
    for url in ("http://127.0.0.1:1/", "nada", "http://", "ftp://x"):
        try:
            requests.get(url)
        except requests.RequestException as error:
            show(type(error).__name__, error)
    with requests.Session() as session:
        session.headers["X-App"] = "estudo"
        show(session.put(base + "/echo", data="text").text, requests.codes.ok, bool(session.get(base + "/nada")))


async def main():
    global base
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await asyncio.to_thread(work)
    server.close()


asyncio.run(main())
