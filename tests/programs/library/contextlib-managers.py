from contextlib import *
import sys
@contextmanager
def tag(name):
    "doc of tag"
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")
with tag("a") as x: print(x)
with tag("b"): raise ValueError("boom")
try:
    with tag("c"): raise KeyError("k")
except KeyError as e: print("out", repr(e))
print(tag.__name__, tag.__doc__)
@tag("deco")
def f(n): print("in f", n)
f(1); f(2)
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
@contextmanager
def swallow():
    try: yield
    except Exception: yield
try:
    with swallow(): raise ValueError
except RuntimeError as e: print(e)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("on")
try:
    with suppress(KeyError): raise IndexError("i")
except IndexError as e: print(repr(e))
class R:
    def __init__(s, n): s.n = n
    def __enter__(s): print("enter", s.n); return s
    def __exit__(s, *e): print("exit", s.n, e[0] and e[0].__name__)
    def close(s): print("close", s.n)
with closing(R(1)) as r: print(r.n)
with ExitStack() as st:
    for i in range(3): st.enter_context(R(i))
    st.callback(print, "cb", sep="-")
    @st.push
    def _(t, v, tb): print("pushed", t); return True
    print("body")
    raise ValueError("x")
print("after")
st = ExitStack(); st.enter_context(R(9)); s2 = st.pop_all(); st.close(); s2.close()
try:
    with ExitStack() as st: st.enter_context(3)
except TypeError as e: print(e)
with nullcontext(5) as v: print(v)
class Out:
    def __init__(s): s.t = ""
    def write(s, t): s.t += t
o = Out()
with redirect_stdout(o): print("hidden", 1)
print(repr(o.t))
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
print(isinstance(R(1), AbstractContextManager))
@contextmanager
def chain():
    try: yield
    except ValueError as e: raise TypeError("new") from e
try:
    with chain(): raise ValueError("old")
except TypeError as e: print(repr(e), repr(e.__cause__))
import asyncio
@asynccontextmanager
async def res(n):
    print("open", n); await asyncio.sleep(0)
    try: yield n
    finally:
        await asyncio.sleep(0); print("closed", n)
async def main():
    async with res(1) as a: print(a)
    try:
        async with res(2): raise ValueError("z")
    except ValueError as e: print(repr(e))
    async with AsyncExitStack() as st:
        print([await st.enter_async_context(res(i)) for i in range(2)])
        st.push_async_callback(asyncio.sleep, 0)
        st.callback(print, "sync cb")
    async def agen():
        try:
            yield 1
            yield 2
        finally: print("agen done")
    async with aclosing(agen()) as g:
        async for i in g: print(i); break
    async with nullcontext(3) as n: print(n)
asyncio.run(main())
