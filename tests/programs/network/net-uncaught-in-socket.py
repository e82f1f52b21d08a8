import socket


def connect():
    return socket.create_connection(("127.0.0.1", 1), timeout=1)


print("connecting")
connect().sendall(b"hello")
