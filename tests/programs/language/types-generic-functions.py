# PEP 695: a function brings its type parameters along, evaluated when somebody asks.
def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def pairs[K: str, V: (int, float) = int](mapping: dict[K, V]) -> list[tuple[K, V]]:
    return sorted(mapping.items())


print(first([3, 4]), first([]), pairs({"b": 2, "a": 1}))
for function in first, pairs:
    print(function.__name__, function.__type_params__, function.__annotations__["return"])
K, V = pairs.__type_params__
print(K.__name__, K.__bound__, K.__constraints__, K.has_default(), K.__default__)
print(V.__name__, V.__bound__, V.__constraints__, V.has_default(), V.__default__)
print(K.__infer_variance__, K.__covariant__, K.__module__, type(K))


def late[T: Missing](value: T) -> T:
    return value


(T,) = late.__type_params__
print(late(5))
try:
    print(T.__bound__)
except NameError as error:
    print("bound:", error)
Missing = int
print(T.__bound__)


def outer[T](value: T):
    def inner[U](other: U) -> tuple[T, U]:
        return value, other

    return inner


inner = outer("x")
print(inner(1), inner.__annotations__, inner.__qualname__, inner.__type_params__)


def shadowed[T](T):
    return T


print(shadowed("the argument wins"))


class Box:
    def keep[T](self, value: T) -> T:
        return value

    @staticmethod
    def make[T](kind: type[T]) -> T:
        return kind()


print(Box().keep(1), Box.make(list), Box.keep.__type_params__)
try:
    exec("def twice[T, T](): pass")
except SyntaxError as error:
    print(error)
