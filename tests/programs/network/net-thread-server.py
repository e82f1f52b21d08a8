import socket
import threading


def serve(listener):
    for _ in range(2):
        connection, address = listener.accept()
        threading.Thread(target=talk, args=(connection,), name=f"talk").start()


def talk(connection):
    with connection:
        connection.sendall(b"welcome\n")
        while data := connection.recv(1024):
            connection.sendall(b"echo " + data)


def client(address, text, results):
    with socket.create_connection(address) as sock:
        with sock.makefile("rb") as lines:
            greeting = lines.readline()
            sock.sendall(text)
            results[text] = greeting, lines.readline()


listener = socket.create_server(("127.0.0.1", 0))
results = {}
server = threading.Thread(target=serve, args=(listener,))
server.start()
clients = [
    threading.Thread(target=client, args=(listener.getsockname(), text, results))
    for text in (b"one\n", b"two\n")
]
for thread in clients:
    thread.start()
for thread in clients:
    thread.join()
server.join()
listener.close()
for text in sorted(results):
    print(text, results[text])
