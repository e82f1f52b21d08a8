import socket

with socket.socket() as sock:
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    print(bool(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 4))
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    sock.bind(("127.0.0.1", 0))
    sock.listen(5)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    address = sock.getsockname()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(address)
        except OSError as error:
            print(error)
    with socket.socket() as caller:
        caller.setblocking(False)
        print(caller.connect_ex(("127.0.0.1", 1)) in (111, 115))
with socket.socket() as again:
    again.bind(address)
    print(again.getsockname() == address)
