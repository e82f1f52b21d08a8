import asyncio, selectors, socket
class Noisy(selectors.DefaultSelector):
    def register(self, fileobj, events, data=None):
        print("register", type(fileobj).__name__, events, [type(d).__name__ for d in data])
        return super().register(fileobj, events, data)
    def unregister(self, fileobj):
        print("unregister")
        return super().unregister(fileobj)
    def modify(self, fileobj, events, data=None):
        print("modify", events, [type(d).__name__ for d in data])
        return super().modify(fileobj, events, data)
    def select(self, timeout=None):
        kind = "none" if timeout is None else "zero" if timeout == 0 else "some"
        print("select", kind, type(timeout).__name__)
        found = super().select(timeout)
        print("selected", [(mask) for key, mask in found])
        return found
    def close(self):
        print("close selector")
        super().close()
async def child(n):
    await asyncio.sleep(0.01 * n)
    return n
async def main():
    print(await asyncio.gather(child(1), child(5)))
    loop = asyncio.get_running_loop()
    print(type(loop._selector).__name__)
    a, b = socket.socketpair()
    a.setblocking(False); b.setblocking(False)
    loop.call_later(0.01, b.send, b"hello")
    print(await loop.sock_recv(a, 10))
    a.close(); b.close()
    loop.call_soon_threadsafe(print, "from outside")
    await asyncio.sleep(0)
loop = asyncio.SelectorEventLoop(Noisy())
loop.run_until_complete(main())
loop.close()
print(loop._selector, loop)
