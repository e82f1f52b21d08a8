import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))


def serve():
    while True:
        data, address = server.recvfrom(1024)
        server.sendto(data[::-1], address)
        if data == b"stop":
            return


thread = threading.Thread(target=serve)
thread.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(1)
for text in (b"abc", b"a longer message", b"stop"):
    print(client.sendto(text, server.getsockname()))
    data, address = client.recvfrom(10)
    print(data, address == server.getsockname())
thread.join()
client.connect(server.getsockname())
print(client.getpeername() == server.getsockname())
server.close()
client.send(b"anybody?")
try:
    client.recv(10)
except ConnectionRefusedError as error:
    print(error)
client.close()
