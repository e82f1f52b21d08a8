"""add_reader and add_writer by hand on a pair of sockets; sock_recv beside them."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    got = []
    all_here = loop.create_future()

    def readable():
        data = right.recv(4)
        got.append(data)
        if not data:
            print("end", loop.remove_reader(right), loop.remove_reader(right))
            all_here.set_result(b"".join(got))

    def writable():
        print("writable", loop.remove_writer(left))
        left.send(b"hello")

    loop.add_reader(right, readable)
    loop.add_writer(left, writable)
    await asyncio.sleep(0.05)
    await loop.sock_sendall(left, b", world")
    left.shutdown(socket.SHUT_WR)
    print(await all_here, got[0])
    task = asyncio.create_task(loop.sock_recv(left, 10))
    await asyncio.sleep(0.01)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    await loop.sock_sendall(right, b"back")
    buffer = bytearray(2)
    print(await loop.sock_recv_into(left, buffer), buffer, await loop.sock_recv(left, 10))
    blocking, other = socket.socketpair()
    loop.set_debug(True)
    try:
        await loop.sock_recv(blocking, 1)
    except ValueError as error:
        print(error)
    for sock in (left, right, blocking, other):
        sock.close()
    try:
        loop.add_reader(left, print)
    except ValueError as error:
        print(error)


asyncio.run(main())
