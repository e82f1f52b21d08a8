"""What `async with` and `async for` say of what cannot be awaited."""

import asyncio
class CM:
    def __aenter__(self): return self
    def __aexit__(self, *a): return 1
class CM2:
    async def __aenter__(self): return self
    def __aexit__(self, *a): return 1
class It:
    def __aiter__(self): return self
    def __anext__(self): return 5
class Aw:
    def __await__(self): raise ValueError("inside")
class It2:
    def __aiter__(self): return self
    def __anext__(self): return Aw()
class Aw2:
    def __await__(self): return 5
class It3:
    def __aiter__(self): return self
    def __anext__(self): return Aw2()
class CM3:
    def __aenter__(self): return Aw2()
    def __aexit__(self, *a): return 1
async def a():
    async with CM(): pass
async def b():
    async with CM2(): pass
async def b2():
    async with CM2(): 1/0
async def c():
    async for x in It(): pass
async def d():
    async for x in It2(): pass
async def e():
    async for x in It3(): pass
async def f():
    async with CM3(): pass
async def g():
    return [x async for x in It()]
async def h():
    await 5
async def i():
    await (x for x in [])
async def j():
    async for x in [1, 2]: pass
async def k():
    async with open: pass
async def l():
    for x in It(): pass
async def m():
    with CM2(): pass
for fn in (a, b, b2, c, d, e, f, g, h, i, j, k, l, m):
    try: asyncio.run(fn())
    except Exception as err: print(fn.__name__, type(err).__name__, err, '|', repr(err.__cause__), '|', repr(err.__context__))
