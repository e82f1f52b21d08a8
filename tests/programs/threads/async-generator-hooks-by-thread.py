"""Each thread has hooks of its own, and a loop puts its own there while it runs."""

import asyncio, sys, threading

async def ticks():
    n = 0
    while True:
        yield n
        n += 1

def on_first(ag):
    print("first:", ag.__name__, threading.current_thread().name)

def worker():
    print("worker hooks", sys.get_asyncgen_hooks())
    async def go():
        async for n in ticks():
            if n == 2: break
        print("go over")
    asyncio.run(go())
    print("worker hooks", sys.get_asyncgen_hooks().finalizer)

sys.set_asyncgen_hooks(firstiter=on_first)
t = threading.Thread(target=worker, name="W"); t.start(); t.join()

async def main():
    print("inside", sys.get_asyncgen_hooks().firstiter is on_first)
    sys.set_asyncgen_hooks(firstiter=on_first)
    hooks = sys.get_asyncgen_hooks()
    print(hooks.firstiter is on_first, hooks.finalizer.__name__)
    g = ticks()
    print([n async for n in aio_take(g, 3)])
    await g.aclose()
    u = ticks()
    await anext(u)
    async def late():
        async for x in u: break
    await late()
    print("main over")

async def aio_take(it, n):
    async for x in it:
        if n == 0: return
        n -= 1
        yield x

asyncio.run(main())
print(sys.get_asyncgen_hooks().firstiter is on_first)
