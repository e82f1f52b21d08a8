import asyncio

clients = {}


async def broadcast(text):
    for name, writer in clients.items():
        writer.write(f"{text}\n".encode())
        await writer.drain()


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    clients[name] = writer
    await broadcast(f"* {name} joined")
    try:
        async for line in reader:
            await broadcast(f"{name}: {line.decode().strip()}")
    finally:
        del clients[name]
        await broadcast(f"* {name} left")
        writer.close()
        await writer.wait_closed()


async def client(port, name, delay, lines):
    await asyncio.sleep(delay)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    seen = []

    async def listen():
        async for line in reader:
            seen.append(line.decode().strip())

    listener = asyncio.create_task(listen())
    writer.write(f"{name}\n".encode())
    await asyncio.sleep(0.3)
    for line in lines:
        writer.write(f"{line}\n".encode())
        await asyncio.sleep(0.2)
    writer.write_eof()
    await listener
    writer.close()
    return name, seen


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        results = await asyncio.gather(
            client(port, "ana", 0, ["oi", "tudo bem?"]),
            client(port, "bia", 0.1, ["hi"]),
        )
    for name, seen in results:
        print(name)
        for line in seen:
            print("   ", line)


asyncio.run(main())
