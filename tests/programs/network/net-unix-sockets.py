import os
import socket
import tempfile
import threading

folder = tempfile.mkdtemp()
path = os.path.join(folder, "talk.sock")
listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
listener.bind(path)
listener.listen()
print(oct(os.stat(path).st_mode)[:4], os.path.basename(listener.getsockname()))


def serve():
    connection, address = listener.accept()
    print("peer", repr(address))
    with connection:
        connection.sendall(connection.recv(100) + b"!")


thread = threading.Thread(target=serve)
thread.start()
with socket.socket(socket.AF_UNIX) as client:
    client.connect(path)
    client.sendall(b"hello")
    print(client.recv(100), repr(client.getsockname()))
thread.join()
second = socket.socket(socket.AF_UNIX)
try:
    second.bind(path)
except OSError as error:
    print(error)
listener.close()
print(os.path.exists(path))
for where in (path, path + ".none"):
    try:
        second.connect(where)
    except OSError as error:
        print(type(error).__name__, error)
os.unlink(path)
try:
    open(path)
except FileNotFoundError as error:
    print(error.strerror)
try:
    second.bind("x" * 200)
except OSError as error:
    print(error)
second.close()
