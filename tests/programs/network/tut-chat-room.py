import asyncio

clients = {}


async def broadcast(sender, text):
    for name, writer in list(clients.items()):
        if name != sender:
            writer.write(f"{sender}: {text}\n".encode())
            await writer.drain()


async def serve_client(reader, writer):
    writer.write(b"name? ")
    await writer.drain()
    name = (await reader.readline()).decode().strip()
    clients[name] = writer
    await broadcast("server", f"{name} joined ({len(clients)} online)")
    try:
        while line := await reader.readline():
            text = line.decode().rstrip()
            if text == "/quit":
                break
            await broadcast(name, text)
    except ConnectionResetError as error:
        print("reset", error)
    finally:
        del clients[name]
        await broadcast("server", f"{name} left")
        writer.close()
        await writer.wait_closed()


async def person(port, name, lines, delay):
    await asyncio.sleep(delay)
    reader, writer = await asyncio.open_connection("localhost", port)
    prompt = await reader.readuntil(b"? ")
    writer.writelines([name.encode(), b"\n"])
    await writer.drain()
    heard = []

    async def listen():
        async for line in reader:
            heard.append(line.decode().rstrip())

    listener = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(0.1)
        writer.write(line.encode() + b"\n")
    await asyncio.sleep(0.1)
    writer.write(b"/quit\n")
    await listener
    writer.close()
    return name, prompt, heard


async def main():
    server = await asyncio.start_server(serve_client, "localhost", 0, family=2)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for name, prompt, heard in await asyncio.gather(
            person(port, "ana", ["hi", "anyone?"], 0),
            person(port, "bia", ["hello ana"], 0.15),
            person(port, "caio", ["bye"], 0.27),
        ):
            print(name, prompt, *heard, sep="\n  ")
    print(clients)

asyncio.run(main())
