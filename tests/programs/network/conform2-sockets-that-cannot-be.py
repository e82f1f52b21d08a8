"""What no host and no kind of socket is: the errors that tell of it."""

import asyncio
import socket

KINDS = [
    (socket.AF_INET, 77),
    (socket.AF_INET, 12),
    (77,),
    (socket.AF_INET, socket.SOCK_STREAM, 99),
    (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_UDP),
    (socket.AF_INET, socket.SOCK_DGRAM, socket.IPPROTO_TCP),
    (socket.AF_UNIX, socket.SOCK_STREAM, 6),
]

for kind in KINDS:
    try:
        socket.socket(*kind)
    except OSError as error:
        print(kind, error.errno, error.strerror)

with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as sock:
    print(sock.proto, sock.type)


async def main():
    for attempt in (
        lambda: asyncio.start_server(print, "1.2.3.4.5", 8000),
        lambda: asyncio.open_connection("1.2.3.4.5", 80),
    ):
        try:
            await attempt()
        except socket.gaierror as error:
            print(type(error).__name__, error)


asyncio.run(main())
