# A class with type parameters gets Generic as its last base.
class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


stack = Stack[int]()
stack.push(1)
stack.push(2)
print(stack.pop(), stack.items, stack.__orig_class__)
print(Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__)
print([one.__name__ for one in Stack.__mro__], Stack[str], Stack[list[int]])
print(Stack.push.__annotations__)


class Pair[A, B = str]:
    pass


class Named[T](Pair[str, T]):
    def __class_name__(self):
        return __class__.__name__


print(Pair[int], Pair[int, bytes], Named[int], Named.__orig_bases__)
print(Named.__parameters__, issubclass(Named, Pair), Named().__class_name__())
for text in "Pair[int, int, int]", "Pair[()]", "Stack[int, str]", "Stack[1]", "int[str]":
    try:
        print(text, "=>", eval(text))
    except TypeError as error:
        print(text, "=>", error)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, tag=None, **options):
        super().__init_subclass__(**options)
        Plugin.registry.append((cls.__name__, tag))


class Special[T](Plugin, tag="generic"):
    kind: type[T]


print(Plugin.registry, Special.__annotations__, Special.__bases__)
try:
    isinstance(stack, Stack[int])
except TypeError as error:
    print(error)
print(isinstance(stack, Stack))
