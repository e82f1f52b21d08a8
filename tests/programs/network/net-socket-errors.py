import socket


def attempt(what, call):
    try:
        print(what, "->", call())
    except (OSError, TypeError, ValueError, OverflowError) as error:
        print(what, "->", type(error).__name__, error)


sock = socket.socket()
attempt("recv", lambda: sock.recv(1))
attempt("send", lambda: sock.send(b"x"))
attempt("accept", lambda: sock.accept())
attempt("getpeername", sock.getpeername)
attempt("shutdown", lambda: sock.shutdown(socket.SHUT_RDWR))
attempt("connect str", lambda: sock.connect("localhost"))
attempt("connect triple", lambda: sock.connect(("localhost", 1, 2)))
attempt("bind port", lambda: sock.bind(("127.0.0.1", 70000)))
attempt("bind elsewhere", lambda: sock.bind(("203.0.113.9", 0)))
attempt("send str", lambda: sock.send("text"))
attempt("recv negative", lambda: sock.recv(-1))
attempt("connect", lambda: sock.connect(("127.0.0.1", 1)))
attempt("connect_ex", lambda: socket.socket().connect_ex(("127.0.0.1", 1)))
attempt("family", lambda: socket.socket(999))
attempt("fileno", lambda: socket.socket(fileno=-1))
attempt("unknown host", lambda: socket.create_connection(("nowhere.invalid", 80)))
attempt("unknown name", lambda: socket.gethostbyname("nowhere.invalid"))
attempt("mode", lambda: sock.makefile("x"))
sock.close()
attempt("closed", lambda: sock.recv(1))
attempt("closed", sock.getsockname)
print(sock.fileno(), repr(sock))
sock.close()
datagrams = socket.socket(type=socket.SOCK_DGRAM)
attempt("no address", lambda: datagrams.send(b"x"))
attempt("too long", lambda: datagrams.sendto(b"x" * 70000, ("127.0.0.1", 9)))
attempt("listen", datagrams.listen)
