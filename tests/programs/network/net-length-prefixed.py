import asyncio
import json
import struct


async def send(writer, value):
    data = json.dumps(value).encode()
    writer.write(struct.pack("!I", len(data)) + data)
    await writer.drain()


async def receive(reader):
    (length,) = struct.unpack("!I", await reader.readexactly(4))
    return json.loads(await reader.readexactly(length))


async def calculator(reader, writer):
    try:
        while True:
            request = await receive(reader)
            try:
                answer = {"result": request["a"] / request["b"]}
            except ZeroDivisionError as error:
                answer = {"error": str(error)}
            await send(writer, answer)
    except asyncio.IncompleteReadError as error:
        print("server: end after", len(error.partial), "bytes of", error.expected)
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(calculator, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    for a, b in ((1, 4), (1, 0), (22, 7)):
        await send(writer, {"a": a, "b": b})
        print(await receive(reader))
    writer.write(b"\0\0")
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.05)
    server.close()
    await server.wait_closed()


asyncio.run(main())
