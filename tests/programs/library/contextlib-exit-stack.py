from contextlib import ContextDecorator, ExitStack, contextmanager, suppress


class Room(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("into", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("out of", self.name, kind.__name__ if kind else None)
        return False


@Room("decorated")
def work(x):
    print("working", x)
    return x * 2


print(work(4))
with ExitStack() as stack:
    rooms = [stack.enter_context(Room(name)) for name in "abc"]
    print([room.name for room in rooms])
with suppress(KeyError):
    with ExitStack() as stack:
        stack.enter_context(Room("d"))
        {}["missing"]


@contextmanager
def opened():
    yield from ()


@contextmanager
def failing():
    print("before")
    yield
    print("never")


with failing():
    raise LookupError("lost")
