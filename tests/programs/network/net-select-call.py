import select
import socket

left, right = socket.socketpair()
pairs = [socket.socketpair() for _ in range(3)]
print(select.select([left], [], [], 0))
print(select.select([left], [left], [], 0)[1] == [left])
right.send(b"x")
reading, writing, failing = select.select([left, right], [left], [], 1)
print(reading == [left], writing == [left], failing)
for _, sender in pairs[::-1]:
    sender.send(b"y")
ready = select.select([receiver for receiver, _ in pairs], [], [])[0]
print([ready.index(receiver) for receiver, _ in pairs])
for wrong in (lambda: select.select([-1], [], []), lambda: select.select(["a"], [], []), lambda: select.select([], [], [], -1), lambda: select.select([], [], [], "a")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
poller = select.poll()
poller.register(left, select.POLLIN)
poller.register(right, select.POLLIN | select.POLLOUT)
print([(fd == left.fileno(), event) for fd, event in poller.poll(10)])
right.close()
poller.unregister(left)
poller.register(left)
print([bool(event & select.POLLHUP) for _, event in poller.poll(10) if _ == left.fileno()])
left.close()
with select.epoll() as watcher:
    receiver, sender = pairs[0]
    watcher.register(receiver, select.EPOLLIN)
    print(len(watcher.poll(0)), receiver.recv(1), watcher.poll(0.01))
    try:
        watcher.register(receiver)
    except FileExistsError as error:
        print(error)
    watcher.unregister(receiver)
    try:
        watcher.modify(receiver, select.EPOLLIN)
    except FileNotFoundError as error:
        print(error)
print(watcher.closed)
for pair in pairs:
    for sock in pair:
        sock.close()
