# Type variables made by calls, as before PEP 695.
from typing import Generic, NoDefault, ParamSpec, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
Number = TypeVar("Number", bound=int)
Text = TypeVar("Text", str, bytes)
Out = TypeVar("Out", covariant=True)
In = TypeVar("In", contravariant=True)
Later = TypeVar("Later", default=int)
print(T, Number, Text, Out, In, Later)
print(Number.__bound__, Text.__constraints__, Later.__default__, T.__default__ is NoDefault)
print(T.has_default(), Later.has_default(), NoDefault, T.__module__)
print(TypeVar("Named", bound="Node").__bound__)

for make in (
    lambda: TypeVar("X", int),
    lambda: TypeVar("X", int, str, bound=int),
    lambda: TypeVar("X", covariant=True, contravariant=True),
    lambda: TypeVar("X", covariant=True, infer_variance=True),
    lambda: TypeVar(1),
):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


class IntBox(Box[int]):
    pass


print(Box[int], Box[T], Box[T][str], Box[list[T]][int], Box[int](3).value)
print(IntBox.__orig_bases__, IntBox.__parameters__, IntBox.__mro__[1].__name__)
for text in "IntBox[int]", "Box[int, str]", "list[int][str]", "Generic[int]", "Generic[T, T]":
    try:
        print(eval(text))
    except TypeError as error:
        print(text, "=>", error)

print(list[T][int], dict[T, Number][str, bool], (T | None)[int], list[T].__parameters__)
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")
print(P, P.args, Ts, Unpack[Ts], *Ts, tuple[*Ts][int, str])
try:
    class Child(T):
        pass
except TypeError as error:
    print(error)
