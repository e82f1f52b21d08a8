# Objects that only play a class, or claim to be of one.
class Shape:
    __bases__ = ()


class Corner:
    def __init__(self, *bases):
        self.__bases__ = bases


root = Corner()
leaf = Corner(Corner(root))
print(issubclass(leaf, root), issubclass(root, leaf))
print(isinstance(3, root), isinstance(Shape(), Shape))


class Proxy:
    def __init__(self, target):
        self.target = target

    @property
    def __class__(self):
        return type(self.target)


proxy = Proxy([1])
print(isinstance(proxy, list), isinstance(proxy, Proxy), type(proxy).__name__)
match proxy:
    case list():
        print("a list, it says")

for wrong in (3, list[int], "int", None):
    try:
        isinstance(1, wrong)
    except TypeError as error:
        print(error)
    try:
        issubclass(int, (str, wrong))
    except TypeError as error:
        print(error)
try:
    issubclass(3, int)
except TypeError as error:
    print(error)


class Even(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0


class EvenNumber(metaclass=Even):
    pass


for number in (3, 4):
    match number:
        case EvenNumber():
            print(number, "is even")
        case _:
            print(number, "is odd")
