import asyncio, httpx

async def server(reader, writer):
    while True:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            break
        path = head.split()[1].decode()
        body = b'{"path": "%s"}' % path.encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
    writer.close()

async def main():
    srv = await asyncio.start_server(server, "127.0.0.1", 8766)
    sem = asyncio.Semaphore(3)
    async with httpx.AsyncClient(base_url="http://127.0.0.1:8766") as client:
        async def get(i):
            async with sem:
                r = await client.get(f"/item/{i}")
                return r.status_code, r.json()
        for r in await asyncio.gather(*(get(i) for i in range(5))):
            print(r)
    srv.close()
asyncio.run(main())
