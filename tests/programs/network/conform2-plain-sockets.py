"""Plain sockets: ends, timeouts, wrong states, wrong arguments."""

import socket, threading, time


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


s = socket.create_server(("127.0.0.1", 0))
addr = s.getsockname()


def serve():
    for _ in range(2):
        c, a = s.accept()
        with c:
            while (data := c.recv(4)):
                c.sendall(data.upper())


t = threading.Thread(target=serve)
t.start()
c = socket.create_connection(addr, timeout=1)
print(c.gettimeout(), c.getpeername() == addr)
c.sendall(b"hello world")
c.shutdown(socket.SHUT_WR)
got = b""
while (d := c.recv(100)):
    got += d
print(got)
attempt(lambda: c.send(b"x"))
c.close()
attempt(lambda: c.send(b"x"))
attempt(c.fileno)
attempt(c.getpeername)
c = socket.create_connection(addr)
with c.makefile("rwb") as f:
    f.write(b"abcd")
    f.flush()
    print(f.read(4))
c.settimeout(0.02)
attempt(lambda: c.recv(1))
c.setblocking(False)
attempt(lambda: c.recv(1))
c.close()
t.join()
s.close()
attempt(lambda: socket.create_connection(addr))
x = socket.socket()
print(x.connect_ex(addr))
attempt(lambda: x.recv(1))
attempt(lambda: x.listen(1))
attempt(lambda: x.connect(addr))
x.close()
u = socket.socket(type=socket.SOCK_DGRAM)
attempt(lambda: u.send(b"x"))
attempt(lambda: u.sendto("x", addr))
attempt(lambda: u.sendto(b"x", "host"))
attempt(lambda: u.bind(("127.0.0.1", 70000)))
attempt(lambda: u.listen())
u.close()
attempt(lambda: socket.inet_aton("300.1.1.1"))
attempt(lambda: socket.inet_pton(socket.AF_INET6, "::1"))
attempt(lambda: socket.htons(70000))
attempt(lambda: socket.getservbyname("http"))
attempt(lambda: socket.gethostbyname("localhost"))
attempt(lambda: socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
attempt(lambda: socket.getaddrinfo("127.0.0.1", "nope"))
a, b = socket.socketpair()
a.send(b"peek")
print(b.recv(2, socket.MSG_PEEK), b.recv(10))
a.send(b"12345")
buf = bytearray(3)
print(b.recv_into(buf), buf, b.recv(9))
attempt(lambda: b.recv_into(buf, 9))
attempt(lambda: b.recv(-1))
print(a.sendmsg([b"x", b"y"]), b.recvmsg(10)[0])
print(b.recvmsg_into([bytearray(2)])[0] if a.send(b"zz") else "")
print(a.detach() > 0, a.fileno())
b.close()
print(socket.SocketKind.SOCK_STREAM, repr(socket.AF_INET), socket.has_ipv6, socket.getdefaulttimeout())
attempt(lambda: socket.setdefaulttimeout(-1))
attempt(lambda: socket.socket(fileno=-2))
attempt(lambda: socket.socket(fileno=999))
with socket.socket() as k:
    k.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    print(k.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE), k.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
    attempt(lambda: k.setsockopt(1, 2, "x"))
print(k)
