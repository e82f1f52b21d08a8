import socket
import time

listener = socket.create_server(("127.0.0.1", 0))
listener.settimeout(0.1)
try:
    listener.accept()
except TimeoutError as error:
    print("accept:", error, error.errno, socket.timeout is TimeoutError)

sock = socket.create_connection(listener.getsockname(), timeout=0.2)
print(sock.gettimeout(), listener.gettimeout(), sock.getblocking())
start = time.monotonic()
try:
    sock.recv(10)
except TimeoutError as error:
    print("recv:", repr(error), 0.19 < time.monotonic() - start < 0.4)

sock.setblocking(False)
try:
    sock.recv(10)
except BlockingIOError as error:
    print("non-blocking:", error.errno, error.strerror, sock.gettimeout())
listener.setblocking(True)
connection, address = listener.accept()
connection.sendall(b"now")
time.sleep(0.1)
print(sock.recv(10), connection.gettimeout())
connection.close()
time.sleep(0.1)
print(sock.recv(10))
for wrong in (-1, "1"):
    try:
        sock.settimeout(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
socket.setdefaulttimeout(1.5)
print(socket.getdefaulttimeout(), socket.socket().gettimeout())
sock.close()
listener.close()
