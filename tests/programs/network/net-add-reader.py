import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    got = loop.create_future()

    def reader(extra):
        data = left.recv(100)
        print("reader", extra, data)
        if data == b"last":
            print("removed", loop.remove_reader(left), loop.remove_reader(left))
            got.set_result(data)

    loop.add_reader(left, reader, "arg")
    loop.call_soon(right.send, b"first")
    loop.call_later(0.05, right.send, b"last")
    await got
    writable = loop.create_future()
    loop.add_writer(right.fileno(), writable.set_result, "can write")
    print(await writable, loop.remove_writer(right.fileno()))
    transport, protocol = await loop.create_connection(asyncio.Protocol, sock=left)
    try:
        loop.add_reader(left.fileno(), print)
    except RuntimeError as error:
        print(type(error).__name__, "is used by transport" in str(error))
    try:
        loop.add_reader("file", print)
    except ValueError as error:
        print(error)
    transport.close()
    right.close()


asyncio.run(main())
