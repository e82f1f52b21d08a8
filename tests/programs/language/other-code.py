# Functions that get other code: every place that calls them notices, even one that is suspended.
import asyncio


def step(size=1):
    return "old", size


def new_step(length, width=2):
    return "new", length, width


def steps():
    while True:
        yield step()


def outer():
    return step()


async def worker():
    for _ in range(4):
        print(step(), outer())
        await asyncio.sleep(1)


async def main():
    generator = steps()
    print(next(generator), next(generator), outer(), outer())
    task = asyncio.create_task(worker())
    await asyncio.sleep(1.5)
    step.__code__ = new_step.__code__
    print(next(generator), outer(), step(), step(3), step(4, 5))
    await task


asyncio.run(main())
print(step.__name__, step.__defaults__, step.__code__.co_varnames)


class Shape:
    def __init__(self):
        self.kind = "shape"

    def area(self):
        return 1


def other_init(self):
    self.kind = "other"


shape = Shape()
area = shape.area
for turn in range(4):
    if turn == 2:
        Shape.__init__.__code__ = other_init.__code__
        Shape.area.__code__ = (lambda self: 2).__code__
    print(shape.area(), area(), Shape().kind, sorted([3, 1], key=lambda _: shape.area()))


def counter():
    count = 0

    def up():
        nonlocal count
        count += 1
        return count

    def down():
        nonlocal count
        count -= 1
        return count

    return up, down


def attempt(function, code):
    try:
        function.__code__ = code
        print(function.__name__, function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


up, down = counter()
print(up(), up(), up(), down())
attempt(up, down.__code__)
attempt(up, outer.__code__)
attempt(outer, up.__code__)
attempt(outer, 3)
attempt(outer, None)
attempt(outer, (lambda: "short").__code__)
attempt(outer, (lambda needed: needed).__code__)
try:
    del outer.__code__
except TypeError as error:
    print(error)

names = {}
exec("def work():\n    return 10", names)


def work():
    return 1


print([work() for _ in range(3)])
work.__code__ = names["work"].__code__
print([work() for _ in range(3)], work.__code__ is names["work"].__code__)
