import asyncio


async def handle(reader, writer):
    await reader.readline()
    raise ValueError("the handler failed")


def plain(reader, writer):
    raise KeyError("at once")


async def ask(callback):
    server = await asyncio.start_server(callback, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"go\n")
    print("client read", await reader.read())
    writer.close()
    server.close()


def report(loop, context):
    error = context["exception"]
    print(context["message"], "|", repr(error), "|", sorted(context))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    await ask(handle)
    await ask(plain)


asyncio.run(main())
