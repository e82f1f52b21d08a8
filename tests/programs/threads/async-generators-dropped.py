"""Async generators that are dropped where no loop runs."""

import contextlib
import io
import re
import sys, asyncio, gc

async def agen(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("finally", n)

async def waits():
    try:
        yield 1
    finally:
        print("before await")
        await asyncio.sleep(0)
        print("never")

def drive(aw):
    try:
        aw.send(None)
    except StopIteration as e:
        return e.value

@contextlib.contextmanager
def told():
    """What is written to stderr, without addresses."""
    with contextlib.redirect_stderr(io.StringIO()) as text:
        yield
    print(re.sub("0x[0-9a-f]+", "0x", re.sub('File ".*/', 'File "', text.getvalue())), end="")

a = agen(3)
print(drive(a.__anext__()))
del a
print("a gone")
b = waits()
print(drive(b.__anext__()))
with told():
    del b
print("b gone")
def final(ag): raise ValueError("in final")
sys.set_asyncgen_hooks(finalizer=final)
c = agen(4)
print(drive(c.__anext__()))
with told():
    del c
print("c gone")
kept = []
sys.set_asyncgen_hooks(finalizer=kept.append)
d = agen(5)
print(drive(d.__anext__()))
del d
print(len(kept), kept[0].__name__, drive(kept[0].__anext__()))
print(drive(kept.pop().aclose()))
print("kept gone", kept)
sys.set_asyncgen_hooks(None, None)
left = agen(6)
print(drive(left.__anext__()))
never = agen(7)
print("end")
