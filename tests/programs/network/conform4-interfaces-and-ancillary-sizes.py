import socket

print(socket.if_nameindex()[0], socket.if_nametoindex("lo"), socket.if_indextoname(1))
for ask, given in (
    (socket.if_nametoindex, "none0"),
    (socket.if_nametoindex, 5),
    (socket.if_indextoname, 9999),
    (socket.if_indextoname, -1),
    (socket.if_indextoname, "x"),
    (socket.CMSG_LEN, -1),
    (socket.CMSG_SPACE, -1),
):
    try:
        print(ask(given))
    except Exception as error:
        print(type(error).__name__, error)
print([socket.CMSG_LEN(size) for size in (0, 1, 4, 8)])
print([socket.CMSG_SPACE(size) for size in (0, 1, 4, 8, 9)])
