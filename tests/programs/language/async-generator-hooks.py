"""PEP 525: who is told of the first step of an async generator, and who ends it."""

import sys, asyncio, gc

def first(ag): print("first", ag.__name__)
def final(ag): print("final", ag.__name__, ag.ag_running)

async def agen(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("finally", n)

print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(firstiter=first, finalizer=final)
print(sys.get_asyncgen_hooks().firstiter is first)

def drive(aw):
    try:
        aw.send(None)
    except StopIteration as e:
        return e.value

a = agen(3)
print(drive(a.asend(None)))
print(drive(a.__anext__()))
del a
print("deleted")

b = agen(2)
x = b.__anext__()
print("made anext")
print(drive(x))
print(drive(b.aclose()))
del b
print("closed one")
c = agen(1)
step = c.aclose()
print("aclose made")
print(drive(step))
del c, step
d = agen(1)
t = d.athrow(ValueError("x"))
print("athrow made")
try: t.send(None)
except ValueError as e: print("E", e)
del d, t
try: sys.set_asyncgen_hooks(firstiter=3)
except TypeError as e: print(e)
try: sys.set_asyncgen_hooks(finalizer="x")
except TypeError as e: print(e)
def bad(ag): raise RuntimeError("no")
sys.set_asyncgen_hooks(firstiter=bad)
e = agen(1)
try: e.__anext__()
except RuntimeError as err: print("R", err)
print(drive(e.__anext__()))
sys.set_asyncgen_hooks(None, None)
del e
print("e gone")
async def main():
    hooks = sys.get_asyncgen_hooks()
    print(type(hooks.firstiter).__name__, hooks.firstiter.__name__, hooks.finalizer.__name__)
    print(hooks.firstiter.__self__ is asyncio.get_running_loop())
    old = hooks
    def spy(ag):
        print("spy", ag.__name__)
        old.firstiter(ag)
    def fin(ag):
        print("fin", ag.__name__)
        old.finalizer(ag)
    sys.set_asyncgen_hooks(firstiter=spy, finalizer=fin)
    async for i in agen(3):
        print(i)
        break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end main")
asyncio.run(main())
print(sys.get_asyncgen_hooks())
print(len(hooks := sys.get_asyncgen_hooks()), hooks[0], type(hooks))
