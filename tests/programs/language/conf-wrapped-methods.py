# staticmethod, classmethod and property carry over what the function says of itself.
def area(cls, width: int, height: int = 1) -> int:
    """Width times height."""
    return width * height


for kind in (staticmethod, classmethod):
    wrapped = kind(area)
    print(wrapped.__name__, wrapped.__qualname__, wrapped.__doc__, wrapped.__annotations__)
    print(wrapped.__wrapped__ is area, sorted(wrapped.__dict__)[:2])
    wrapped.unit = "m2"
    print(wrapped.unit)


class Documented(property):
    """A property of my own."""


class Room:
    @Documented
    def size(self):
        """How big it is."""
        return 12

    @property
    def plain(self):
        return 1

    silent = Documented(lambda self: 2)


print(Room.size.__doc__, "|", Room.plain.__doc__, "|", Room.silent.__doc__)
print(Room.size.__name__, Room.plain.__name__, Room.silent.__name__)
Room.plain.__doc__ = "set later"
print(Room.plain.getter(area).__doc__)


class Point:
    __slots__ = {"x": "to the right", "y": "upwards"}

    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, 2).y, sorted(Point.__slots__))
try:
    class Wrong:
        __slots__ = 3
except TypeError as error:
    print(error)


class Base:
    pass


class Child(Base):
    def lost(self):
        del self
        try:
            super()
        except RuntimeError as error:
            print(error)

    def kind(self):
        return super().__class__


Child().lost()
print(Child().kind())
try:
    super(Child, list)
except TypeError as error:
    print(error)
