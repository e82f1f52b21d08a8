"""select, poll, epoll and the selectors on them."""

import select, socket, selectors, os
a, b = socket.socketpair()
print(select.select([a], [b], [], 0)[1] == [b])
b.send(b"x")
print([x == a for x in select.select([a], [], [], 1)[0]])
for bad in (lambda: select.select([], [], [], -1), lambda: select.select(1, [], []), lambda: select.select([-1], [], []), lambda: select.select(["x"], [], []), lambda: select.select([], [], [], "t")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
p = select.poll()
p.register(a, select.POLLIN)
p.register(b.fileno())
print(sorted(((fd == a.fileno(), ev) for fd, ev in p.poll(10))))
try:
    p.unregister(99)
except KeyError as e:
    print("KeyError")
try:
    p.modify(99, 1)
except OSError as e:
    print(e.errno)
with select.epoll() as ep:
    print(ep.closed, ep.fileno() > 2)
    ep.register(a, select.EPOLLIN | select.EPOLLONESHOT)
    try:
        ep.register(a)
    except OSError as e:
        print(type(e).__name__, e)
    print(len(ep.poll(0)), ep.poll(0))
    ep.modify(a, select.EPOLLIN)
    print(len(ep.poll(0)))
    ep.unregister(a)
    try:
        ep.unregister(a)
    except OSError as e:
        print(e)
print(ep.closed)
try:
    ep.poll()
except ValueError as e:
    print(e)
try:
    ep.fileno()
except ValueError as e:
    print(e)
for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with cls() as s:
        k = s.register(a, selectors.EVENT_READ, "data")
        print(k.events, k.data, k.fileobj is a)
        try:
            s.register(a, selectors.EVENT_READ)
        except KeyError as e:
            print("already" in str(e))
        try:
            s.register(b, 0)
        except ValueError as e:
            print(e)
        try:
            s.register("x", 1)
        except ValueError as e:
            print(e)
        print([(k.data, m) for k, m in s.select(0.01)], len(s.get_map()), a in s.get_map(), s.get_key(a).data)
        s.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, 7)
        print([(k.data, m) for k, m in s.select()])
        s.unregister(a)
        for f in (s.unregister, s.get_key):
            try:
                f(a)
            except KeyError as e:
                print("KeyError", "not registered" in str(e))
    try:
        s.get_key(a)
    except RuntimeError as e:
        print(e)
    print(s.get_map())
a.close()
b.close()
print(selectors.DefaultSelector.__name__, hasattr(selectors.EpollSelector(), "fileno"))
r, w = os.pipe()
s = selectors.DefaultSelector()
s.register(r, 1)
print(s.select(0))
os.write(w, b"1")
print(len(s.select(0)))
os.close(w)
print(len(s.select(0)))
s.close()
os.close(r)
