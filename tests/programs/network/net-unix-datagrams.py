import os
import socket
import tempfile

folder = tempfile.mkdtemp()
places = [os.path.join(folder, name) for name in ("a", "b")]
one, two = (socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) for _ in places)
one.bind(places[0])
two.bind(places[1])
one.sendto(b"first", places[1])
one.sendto(b"second", places[1])
data, address = two.recvfrom(3)
print(data, os.path.basename(address))
print(two.recv(100))
two.connect(places[0])
two.send(b"answer")
print(one.recvfrom(10)[0])
two.close()
try:
    one.sendto(b"x", places[1])
except OSError as error:
    print(error)
try:
    one.sendto(b"x", places[1] + "none")
except OSError as error:
    print(error)
one.close()
left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
left.send(b"whole")
left.send(b"messages")
print(right.recv(100), right.recv(3))
left.close()
right.close()
