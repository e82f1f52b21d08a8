from typing import *
print(Optional[int], Union[int, str], Union[int, None], List[int], Dict[str, int], Tuple[int, ...], Any, Callable[[int], str], Callable[..., Any])
print(Literal["a", 1], Final[int], ClassVar[int], Annotated[int, "m"], Type[int], Iterable[int], Sequence[str], Optional[List[int]], Union[int])
T = TypeVar("T"); K = TypeVar("K", bound=int); C = TypeVar("C", covariant=True)
print(T, K, C, T.__name__, K.__bound__)
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], Stack.__parameters__, s.__orig_class__)
class Sub(Stack[str]): pass
print(Sub().items, Sub.__mro__)
class P(NamedTuple):
    x: int
    y: int = 5
    def total(self): return self.x + self.y
p = P(1); print(p, p.total(), p._replace(x=3), P._fields, P._field_defaults, P.__annotations__)
Q = NamedTuple("Q", [("a", int), ("b", str)]); print(Q(1, "z"))
try: P()
except TypeError as e: print(e)
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {"name": "x"}; print(Movie(name="a", year=1), Movie.__total__, sorted(Movie.__optional_keys__), Movie.__annotations__)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(3, Closer), issubclass(F, Closer))
class NR(Protocol):
    def z(self): ...
try: isinstance(3, NR)
except TypeError as e: print(e)
try: NR()
except TypeError as e: print(e)
class Impl(NR):
    def z(self): return 1
print(Impl().z())
U = NewType("U", int); print(U(5), U.__name__, U)
print(cast(int, "x"), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(list[int]))
def f(a: int, b: "Optional[str]" = None) -> List["Stack"]: ...
print(get_type_hints(f), f.__annotations__)
class A:
    x: int
    y: "A | None"
print(get_type_hints(A), A.__annotations__)
for g in (lambda: isinstance([], List[int]), lambda: Any(), lambda: Optional[3], lambda: isinstance(1, Optional), lambda: List[int, str], lambda: Union[()], lambda: Generic[int], lambda: isinstance(1, Any), lambda: assert_never(3), lambda: TypeVar("X", int)):
    try: print(g())
    except (TypeError, AssertionError) as e: print(type(e).__name__, e)
@overload
def h(x: int) -> int: ...
@overload
def h(x: str) -> str: ...
def h(x): return x
print(h(3))
@final
class Z: pass
class W:
    @override
    def q(self): return 1
print(Z.__final__, W().q(), isinstance([], List), isinstance({}, Mapping), Optional["Later"], List["Later"], Union[int, str] == (int | str), Union[str, int] == Union[int, str])
print(isinstance(3, Optional[int]), isinstance("a", Union[int, str]), isinstance(1.5, int | str), SupportsInt, isinstance(3, SupportsInt))
def deco(fn: Callable[[T], T]) -> Callable[[T], T]: return fn
class Pair(Generic[T, K]): pass
print(Pair[int, str], Pair.__parameters__, Pair[T, int][str], NoReturn, Self, Never, Literal[1] == Literal[1], Hashable)
