import socket

left, right = socket.socketpair()
with left, right:
    print(left.family, left.type, left.getsockname() == "", left.fileno() != right.fileno())
    left.sendall(b"hello world")
    print(right.recv(5), right.recv(100, socket.MSG_PEEK), right.recv(100))
    buffer = bytearray(b"........")
    right.send(b"abc")
    print(left.recv_into(buffer), buffer, left.recv_into(bytearray(1)) if False else "")
    left.shutdown(socket.SHUT_WR)
    print(right.recv(10))
    right.sendall(b"still")
    print(left.recv(10))
    try:
        left.send(b"no")
    except BrokenPipeError as error:
        print(error)
    with right.makefile("w") as out, left.makefile("r") as lines:
        print("one\ntwo", file=out)
        out.flush()
        print(lines.readline(), lines.readline(), sep="|")
        print(lines.mode, lines.readable(), lines.writable(), out.writable())
    other = left.dup()
    print(other.fileno() != left.fileno(), other.getblocking())
    other.close()
print(left.fileno(), right.fileno())
raw = socket.socketpair()[0].detach()
print(raw > 2)
again = socket.socket(fileno=raw)
print(again.family, again.type)
again.close()
