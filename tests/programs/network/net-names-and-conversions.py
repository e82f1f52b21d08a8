import socket

print(socket.inet_aton("10.0.0.255"), socket.inet_ntoa(b"\x7f\x00\x00\x01"))
print(socket.inet_pton(socket.AF_INET6, "::1")[-1], socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\x01"))
print(socket.inet_ntop(socket.AF_INET6, bytes.fromhex("20010db8000000000000ff0000428329")))
print(hex(socket.htons(0x1234)), hex(socket.ntohl(0x12345678)))
for wrong in (
    lambda: socket.inet_aton("300.1.1.1"),
    lambda: socket.inet_ntoa(b"abc"),
    lambda: socket.inet_pton(socket.AF_INET, "::1"),
    lambda: socket.inet_ntop(socket.AF_INET, b"abc"),
):
    try:
        wrong()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
print(socket.gethostbyname("127.0.0.1"), socket.gethostbyname(""))
print(socket.getservbyname("http"), socket.getservbyport(443))
print(socket.AF_INET, socket.SOCK_DGRAM.name, repr(socket.SHUT_WR), socket.SOL_SOCKET)
for info in socket.getaddrinfo("127.0.0.1", "https"):
    print(info)
for info in socket.getaddrinfo("::1", 53, type=socket.SOCK_DGRAM):
    print(info)
for arguments in (("127.0.0.1", "no-such-service"), ("::1", 1, socket.AF_INET)):
    try:
        socket.getaddrinfo(*arguments)
    except socket.gaierror as error:
        print(error)
print(issubclass(socket.gaierror, OSError), issubclass(socket.herror, OSError), socket.error is OSError)
print(socket.gaierror.__module__, socket.socket.__mro__[1].__module__)
