import asyncio


class Failing(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        raise RuntimeError(f"cannot take {data!r}")

    def connection_lost(self, exc):
        print("lost", repr(exc))


class FailsAtEnd(asyncio.Protocol):
    def eof_received(self):
        raise ValueError("eof came")

    def connection_lost(self, exc):
        print("lost", repr(exc))


class FailsAtOnce(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        raise LookupError("made")


def report(loop, context):
    print(context["message"].split(" functools")[0].split("(")[0], "|", repr(context["exception"]))


async def talk(loop, factory):
    server = await loop.create_server(factory, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"data")
    writer.write_eof()
    try:
        await asyncio.wait_for(reader.read(), 0.1)
    except (TimeoutError, ConnectionError) as error:
        print(type(error).__name__)
    writer.close()
    server.close()
    server.close_clients()
    await asyncio.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    await talk(loop, Failing)
    await talk(loop, FailsAtEnd)
    await talk(loop, FailsAtOnce)


asyncio.run(main())
