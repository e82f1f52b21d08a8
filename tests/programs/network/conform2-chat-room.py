"""A chat server: names, rooms, people who leave."""

import asyncio


class Room:

    def __init__(self):
        self.members = {}

    async def say(self, who, text):
        for name, w in list(self.members.items()):
            if name != who:
                w.write(f"{who}: {text}\n".encode())
        await asyncio.gather(*(w.drain() for w in self.members.values()))


room = Room()


async def serve(r, w):
    name = (await r.readline()).decode().strip()
    room.members[name] = w
    await room.say(name, "joins")
    try:
        async for line in r:
            text = line.decode().strip()
            if text == "/quit":
                break
            await room.say(name, text)
    finally:
        del room.members[name]
        await room.say(name, "leaves")
        w.close()
        await w.wait_closed()


async def client(name, port, texts, delay):
    r, w = await asyncio.open_connection("127.0.0.1", port)
    w.write(name.encode() + b"\n")
    heard = []

    async def listen():
        async for line in r:
            heard.append(line.decode().strip())
    ear = asyncio.create_task(listen())
    for t in texts:
        await asyncio.sleep(delay)
        w.write(t.encode() + b"\n")
        await w.drain()
    await asyncio.sleep(delay)
    w.write(b"/quit\n")
    await ear
    w.close()
    return (name, heard)


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as srv:
        port = srv.sockets[0].getsockname()[1]
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(client("ana", port, ["oi", "tudo bem?"], 0.1))
            await asyncio.sleep(0.02)
            b = tg.create_task(client("bia", port, ["olá"], 0.4))
        for t in (a, b):
            print(*t.result())


asyncio.run(main())
