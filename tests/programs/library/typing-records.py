from typing import Literal, NamedTuple, NotRequired, TypedDict, get_args, get_type_hints


class Point(NamedTuple):
    """A place."""

    x: int
    y: int = 0

    @property
    def size(self):
        return abs(self.x) + abs(self.y)

    def __str__(self):
        return f"({self.x}; {self.y})"


point = Point(3)
print(point, repr(point), point.size, Point.__doc__, *point)
print(point == (3, 0), point._asdict(), {point: 1}[Point(3, 0)])


class User(TypedDict):
    name: str
    age: NotRequired[int]


user: User = {"name": "Ada"}
print(user, User(name="Bob", age=3), User.__required_keys__, User.__optional_keys__)
print(get_type_hints(User), get_type_hints(Point))

Mode = Literal["r", "w"]
print(get_args(Mode), Mode)


def opened(path: str, mode: Mode = "r") -> "Point | None":
    return None


print(get_type_hints(opened))
try:
    class Wrong(NamedTuple):
        a: int = 1
        b: int
except TypeError as error:
    print(error)
try:
    isinstance({}, User)
except TypeError as error:
    print(error)
point.x = 5
