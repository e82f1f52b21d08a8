"""connect_read_pipe and connect_write_pipe on the two ends of os.pipe."""
import asyncio
import os


class Reader(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("reader made", type(transport).__name__, transport.is_reading())

    def data_received(self, data):
        print("received", data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("reader lost", exc)
        self.done.set_result(None)


class Writer(asyncio.BaseProtocol):
    def connection_made(self, transport):
        print("writer made", transport.can_write_eof(), transport.get_write_buffer_size())

    def connection_lost(self, exc):
        print("writer lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    reading, writing = os.pipe()
    await loop.connect_read_pipe(lambda: Reader(done), os.fdopen(reading, "rb"))
    transport, _ = await loop.connect_write_pipe(Writer, os.fdopen(writing, "wb"))
    transport.write(b"first")
    await asyncio.sleep(0.05)
    transport.write(b"second")
    transport.close()
    await done
    with open("plain.txt", "w") as file:
        try:
            await loop.connect_write_pipe(Writer, file)
        except ValueError as error:
            print(error)
    reading, writing = os.pipe()
    os.close(reading)
    await loop.connect_write_pipe(Writer, os.fdopen(writing, "wb"))
    await asyncio.sleep(0.05)
    reading, writing = os.pipe()
    stream = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stream), os.fdopen(reading, "rb"))
    os.write(writing, b"line one\nline two\n")
    print(await stream.readline(), await stream.readline())
    os.close(writing)
    print(await stream.read())


asyncio.run(main())
