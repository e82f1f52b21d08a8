import asyncio
import socket


async def serve(listener, loop):
    connection, address = await loop.sock_accept(listener)
    with connection:
        print("accepted from", address[0], connection.getblocking())
        while data := await loop.sock_recv(connection, 4):
            await loop.sock_sendall(connection, data.swapcase())


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        task = asyncio.create_task(serve(listener, loop))
        with socket.socket() as sock:
            sock.setblocking(False)
            await loop.sock_connect(sock, listener.getsockname())
            await loop.sock_sendall(sock, b"Hello World")
            sock.shutdown(socket.SHUT_WR)
            received = b""
            buffer = bytearray(5)
            while count := await loop.sock_recv_into(sock, buffer):
                received += buffer[:count]
            print(received)
        await task
    with socket.socket() as sock:
        sock.setblocking(False)
        try:
            await loop.sock_connect(sock, ("127.0.0.1", 1))
        except OSError as error:
            print(type(error).__name__, error)


asyncio.run(main())
