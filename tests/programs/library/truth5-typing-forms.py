from typing import *
import collections.abc as cabc, typing
P = ParamSpec("P"); T = TypeVar("T")
class Movie(TypedDict):
    name: str
    year: NotRequired[int]
class Special(Movie, total=False):
    award: ReadOnly[str]
    id: Required[Annotated[ReadOnly[int], "key"]]
for kind in (Movie, Special):
    print(kind.__name__, kind.__total__)
    for keys in "required optional readonly mutable".split():
        print("  ", keys, sorted(getattr(kind, f"__{keys}_keys__")))
print(Special.__orig_bases__, Special.__bases__)
try:
    class Wrong(Movie):
        name: ReadOnly[str]
except TypeError as error:
    print(error)
try:
    class Closed(TypedDict, closed=True):
        x: int
except TypeError as error:
    print(error)
for form in (
    Callable[P, T], Callable[Concatenate[int, P], T], Callable[..., T], Callable[[int], T],
    Callable[P, T][[int, str], bool], Callable[P, T][..., bool], Callable[[T], T][int],
    cabc.Callable[P, T], cabc.Callable[..., T], cabc.Callable[[T, int], T],
    cabc.Callable[P, T][[int, str], bool], cabc.Callable[[T], T][int],
    Generator[int], Generator[int, str, None], AsyncGenerator[int], ContextManager[int], Coroutine[int, None, str],
):
    print(form, get_origin(form), get_args(form), form.__parameters__)
for wrong in ("Coroutine[int]", "Generator[int, int, int, int]", "cabc.Callable[[int], int][str]"):
    try: eval(wrong)
    except TypeError as error: print(error)
for broken in ("x = 5; del x[0]", "x = 'a'; del x[0]", "x = (1,); del x['a']", "x = None; del x[0]",
               "x = {1}; del x[0]", "x = object(); del x[0]", "class A: pass\nx = A(); del x[0]",
               "class A: pass\nx = A(); del x['k']", "x = range(3); del x[0]", "x = 1.5; del x['a']", "x = len; del x[0]"):
    try: exec(broken)
    except TypeError as error: print(repr(broken), error)
@runtime_checkable
class HasName(Protocol):
    name: str
    def greet(self): ...
@runtime_checkable
class Greets(Protocol):
    def greet(self): ...
class Dog:
    name = "Rex"
    def greet(self): pass
print(isinstance(Dog(), HasName), isinstance(3, HasName), issubclass(Dog, Greets), issubclass(int, Greets))
print(dict[str, int](a=1, b=2), dict[str, int]([("k", 1)], z=3), list[int]((1, 2)))
class Box[T]:
    def __init__(self, item, *, label="none"): self.item, self.label = item, label
print(Box[int](1, label="one").label)
@dataclass_transform(kw_only_default=True, other=1)
def model(cls): return cls
print(model.__dataclass_transform__)
import types
for wrong in ("types.SimpleNamespace(a=1).b", "sorted([1], reversed=True)", "[].sort(reversed=True)", "get_type_hints(1)", "max([1], keys=len)"):
    try: eval(wrong)
    except (TypeError, AttributeError) as error: print(error)
from dataclasses import make_dataclass, dataclass
print(make_dataclass("Point", ["x", ("y", int)]).__annotations__)
try:
    @dataclass(order=True)
    class Own:
        x: int
        def __lt__(self, other): return False
except TypeError as error: print(error)
