import asyncio, selectors
class Counting(selectors.SelectSelector):
    calls = 0
    def select(self, timeout=None):
        Counting.calls += 1
        return super().select(timeout)
class MyLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(Counting())
async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()
async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(host, port)
        for word in (b"one\n", b"two\n"):
            writer.write(word)
            print(await reader.readline())
        writer.close()
        await writer.wait_closed()
    print(len(asyncio.get_running_loop()._selector.get_map()) >= 1)
    return "done"
with asyncio.Runner(loop_factory=MyLoop) as runner:
    print(runner.run(main()))
print(Counting.calls > 5)
print(asyncio.run(main(), loop_factory=lambda: asyncio.SelectorEventLoop(selectors.PollSelector())))
