# typing and types: forms, unions, parameters, kinds of objects.
import types, typing
from typing import *

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error).split(" at 0x")[0])

t("union", lambda: (Union[int, str], Union[int], Union[int, int, None], Optional[int], int | None, Union[list[int], "X"]))
t("union none", lambda: Union[()])
t("union class", lambda: (type(int | str) is Union, types.UnionType is Union, isinstance(int | str, Union), Union, Union.__name__))
t("isinstance", lambda: (isinstance(1, int | str), isinstance(1, Union[int, str]), issubclass(bool, int | str)))
t("isinstance list", lambda: isinstance([], list[int]))
t("isinstance List", lambda: isinstance([], List))
t("isinstance List[int]", lambda: isinstance([], List[int]))
t("isinstance Any", lambda: isinstance(1, Any))
t("optional two", lambda: Optional[int, str])
t("call", lambda: Optional(3))
t("literal", lambda: (Literal["a", 1, True, None], Literal[1, 1], Literal[Literal[1], 2].__args__))
t("callable", lambda: (Callable[[int, str], None], Callable[..., int], Callable))
t("callable bad", lambda: Callable[int])
t("generic", lambda: (List[int], Dict[str, List[int]], Tuple[int, ...], Type[int], Deque, Pattern[str], Match))
t("list two", lambda: List[int, str])
t("dict one", lambda: Dict[int])
T = TypeVar("T", bound=int)
t("typevar", lambda: (T, T.__name__, T.__bound__, T.__constraints__, TypeVar("U", covariant=True), TypeVar("A", int, str).__constraints__))
t("typevar one", lambda: TypeVar("T", int))
t("typevar both", lambda: TypeVar("T", covariant=True, contravariant=True))
t("typevar int", lambda: TypeVar(3))
t("typevar call", lambda: T())
class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item
t("box", lambda: (Box[int], Box[int](3).item, Box.__parameters__, Box[int].__args__, Box[int].__origin__))
t("box two", lambda: Box[int, str])
t("generic bad", lambda: Generic[int])
class Stack[X]:
    pass
t("stack", lambda: (Stack[int], Stack.__type_params__, Stack.__parameters__))
type Pair[A] = tuple[A, A]
t("alias", lambda: (Pair, Pair.__value__, Pair[int], Pair.__type_params__))
t("hints", lambda: get_type_hints(Box.__init__))
def f(a: "int", b: "Nope" = 1): ...
t("hints bad", lambda: get_type_hints(f))
t("origin", lambda: (get_origin(List[int]), get_args(Dict[str, int]), get_origin(int | str), get_args(Callable[[int], str]), get_origin(3)))
t("newtype", lambda: (NewType("Id", int), NewType("Id", int)(3), NewType("Id", int).__supertype__))
class Movie(TypedDict, total=False):
    name: Required[str]
    year: int
t("typeddict", lambda: (Movie(name="x"), Movie.__required_keys__, Movie.__total__, isinstance({}, dict)))
t("typeddict check", lambda: isinstance({}, Movie))
class Point(NamedTuple):
    x: int
    y: int = 0
t("namedtuple", lambda: (Point(1), Point._field_defaults, Point.__annotations__))
@runtime_checkable
class Closes(Protocol):
    def close(self): ...
class Plain(Protocol):
    x: int
t("protocol", lambda: (isinstance(open, Closes), isinstance(type("C", (), {"close": 1})(), Closes)))
t("protocol plain", lambda: isinstance(1, Plain))
t("protocol new", lambda: Closes())
t("cast", lambda: (cast("int", "a"), assert_type(1, str)))
t("never", lambda: assert_never(3))
t("final", lambda: (Final[int], ClassVar[int], Annotated[int, "m"], Annotated[int, 1].__metadata__))
t("namespace", lambda: (types.SimpleNamespace(a=1), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.SimpleNamespace({"b": 2}, c=3)))
t("namespace args", lambda: types.SimpleNamespace(1))
t("proxy", lambda: (types.MappingProxyType({"a": 1})["a"], types.MappingProxyType({"a": 1}) | {"b": 2}))
t("proxy set", lambda: types.MappingProxyType({}).__setitem__("a", 1))
t("module", lambda: (types.ModuleType("m"), types.ModuleType("m", "d").__doc__))
t("method", lambda: types.MethodType(len, [1, 2])())
t("new class", lambda: types.new_class("N", (int,), {}, lambda ns: ns.update(a=1)).a)
t("kinds", lambda: [k.__name__ for k in (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.MethodWrapperType, types.WrapperDescriptorType, types.MethodDescriptorType, types.GeneratorType, types.NoneType, types.EllipsisType, types.CellType, types.GetSetDescriptorType, types.MemberDescriptorType)])
t("same", lambda: (types.BuiltinMethodType is types.BuiltinFunctionType, types.LambdaType is types.FunctionType, type([].append) is types.BuiltinMethodType, type((1).__add__)))
t("alias of", lambda: (list[int], dict[str, "X"], list[int].__origin__, types.GenericAlias(list, int), list[T][int]))
t("alias two", lambda: list[int][str])
t("alias attr", lambda: list[int].foo)
