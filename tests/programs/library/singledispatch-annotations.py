from __future__ import annotations
from functools import singledispatch, singledispatchmethod
@singledispatch
def show(x): return f"? {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register
def _(x: str | bytes): return f"text {x}"
print(show(1), show("a"), show(1.5))
try:
    @show.register
    def _(x: Nope): return 1
except Exception as e: print(type(e), e)
try:
    @show.register
    def _(x: list[int]): return 1
except Exception as e: print(type(e), e)
class A:
    @singledispatchmethod
    def f(self, x): return "any"
    @f.register
    def _(self, x: int): return "int"
print(A().f(1), A().f("x"))
