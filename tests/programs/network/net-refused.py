import asyncio
import socket


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


async def main():
    port = free_port()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(error.errno, str(error).replace(str(port), "PORT"))
    try:
        await asyncio.open_connection("does-not-exist.invalid", 80)
    except socket.gaierror as error:
        print(type(error).__mro__[1].__name__, error)
    try:
        await asyncio.get_running_loop().create_connection(asyncio.Protocol)
    except ValueError as error:
        print(error)
    try:
        await asyncio.open_connection("127.0.0.1", port, sock=socket.socket())
    except ValueError as error:
        print(error)
    with socket.create_server(("127.0.0.1", port)):
        try:
            await asyncio.start_server(lambda r, w: None, "127.0.0.1", port)
        except OSError as error:
            print(error.errno, str(error).replace(str(port), "PORT"))


asyncio.run(main())
