import asyncio
async def g(x):
    await asyncio.sleep(0.1)
    return x
async def h():
    return await g(1) + (await g(2)) * 3
class ACM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    async def __aenter__(self):
        await asyncio.sleep(0.01); print("aenter", self.n); return self
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0.01); print("aexit", self.n, v); return self.sup
class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.01)
        return self.n
async def ag(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
            await asyncio.sleep(0.01)
    finally:
        print("ag closed")
def f(*a, **k): return a, k
async def main():
    print(await h())
    print(f(1, await g(2), *[3, await g(4)], k=await g(5)))
    print([1, *[2, await g(3)], await g(4)], {await g(1): await g(2)}, f"{await g(7)}!")
    async with ACM(1) as a, ACM(2, True) as b:
        print(a.n, b.n)
        raise ValueError("x")
    async for x in AIt(3): print(x)
    else: print("done")
    async for x in AIt(3):
        if x == 1: break
    else: print("not done")
    print([x async for x in ag(3) if x != 1], {x: await g(x) for x in (1, 2)})
    print([await g(i) for i in range(3)])
    gen = (await g(i) for i in range(3))
    async for v in gen: print("v", v)
    fs = [lambda: x async for x in AIt(2)]
    print([q() for q in fs])
    async for v in ag(2):
        print(v)
    async def ret():
        async with ACM(3):
            for i in range(3):
                async with ACM(4):
                    if i == 0: continue
                    return i
    print(await ret())
    async def fin():
        try:
            await g(1)
            return "r"
        finally:
            await g(2)
            print("fin")
    print(await fin())
    async def gather():
        return await asyncio.gather(g(1), h(), fin())
    print(await gather())
    async def err():
        try:
            await asyncio.sleep(0.01)
            raise KeyError("k")
        except KeyError as e:
            await asyncio.sleep(0.01)
            try: raise
            except KeyError as e2: print("re", e2 is e)
    await err()
    t = asyncio.create_task(g(42))
    print(await t, x if (x := await g(3)) else 0)
    total = 0
    total += await g(5)
    d = {}
    d[await g("k")] = await g("v")
    print(total, d, await g(1) < await g(2) < await g(3), await g(0) or await g(9))
asyncio.run(main())
