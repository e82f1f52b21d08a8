# Protocols that are asked about, and the mistakes of asking.
from typing import Protocol, runtime_checkable
import functools
def t(f):
    try: print("ok", f())
    except BaseException as e: print(type(e).__name__, e)
class Named(Protocol):
    name: str
    def hi(self): ...
@runtime_checkable
class RNamed(Protocol):
    name: str
    age: int
    def hi(self): ...
@runtime_checkable
class Hi(Protocol):
    def hi(self): ...
class Plain(Protocol):
    def hi(self): ...
class A:
    name = "a"
    age = 3
    def hi(self): pass
class B(Named):
    name = "b"
class C: pass
for P in (Named, RNamed, Hi, Plain):
    for x in (A, B, C, int, 3):
        print(P.__name__, x, end=" "); t(lambda: issubclass(x, P))
    for x in (A(), B(), C()):
        print(P.__name__, type(x), end=" "); t(lambda: isinstance(x, P))
@functools.singledispatch
def f(x): return "base"
@f.register
def _(x: Hi): return "Hi"
t(lambda: f(A()))
@f.register
def _(x: RNamed): return "RNamed"
t(lambda: f(C()))
t(lambda: f(3))
t(lambda: f(A()))
t(lambda: Named())
t(lambda: runtime_checkable(C))
print(RNamed.__protocol_attrs__ == {"name","age","hi"}, sorted(RNamed.__non_callable_proto_members__))
t(lambda: Named.__non_callable_proto_members__)
print(Hi.__non_callable_proto_members__)
class Sub(Hi, Protocol):
    x: int
t(lambda: isinstance(A(), Sub))
t(lambda: issubclass(A, Sub))
import typing
print(typing.is_protocol(Hi), typing.is_protocol(A), sorted(typing.get_protocol_members(RNamed)))
t(lambda: typing.get_protocol_members(A))
