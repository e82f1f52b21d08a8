import selectors
import socket
import threading

selector = selectors.DefaultSelector()


def accept(listener):
    connection, _ = listener.accept()
    connection.setblocking(False)
    print("accepted")
    selector.register(connection, selectors.EVENT_READ, read)


def read(connection):
    data = connection.recv(1000)
    if data:
        print("echoing", data)
        connection.send(data)
        return
    print("closing")
    selector.unregister(connection)
    connection.close()


def client(address):
    with socket.create_connection(address) as sock:
        for text in (b"spam", b"eggs"):
            sock.sendall(text)
            answers.append(sock.recv(100))


listener = socket.create_server(("127.0.0.1", 0))
listener.setblocking(False)
key = selector.register(listener, selectors.EVENT_READ, accept)
print(key.events, key.data.__name__, key.fileobj is listener)
answers = []
thread = threading.Thread(target=client, args=(listener.getsockname(),))
thread.start()
while thread.is_alive() or len(selector.get_map()) > 1:
    for key, mask in selector.select(timeout=0.1):
        key.data(key.fileobj)
print(answers, selector.select(0))
selector.close()
listener.close()
