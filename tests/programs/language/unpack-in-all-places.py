# Stars and targets of every kind.
class Spy:
    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        value = next(self.items)
        print("took", value)
        return value


first, second, *rest = range(5)
print(first, second, rest)
*start, last = "abc"
(a, [b, *c]), d = (1, [2, 3, 4]), 5
print(start, last, a, b, c, d)
holder, items = {}, [0, 0]
holder["x"], items[1], *holder["more"] = 1, 2, 3, 4
print(holder, items)
try:
    one, two = Spy("abcdef")
except ValueError as error:
    print(error)
try:
    one, two, *more = Spy("a")
except ValueError as error:
    print(error)
for source in (1, 2, 3), [1], "abc", {1: 2, 3: 4, 5: 6}, {1}, range(3), 5, None, iter([1]), (n for n in range(9)):
    try:
        x, y = source
        print(x, y)
    except (ValueError, TypeError) as error:
        print(error)
x = y = z = []
x.append(1)
print(y, z is x)
i, items[i] = 1, "set after i"
print(items)
print([*range(2), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*[1], 2), {*[1, 1]})


def show(*args, **kwargs):
    return args, kwargs


print(show(*[1], 2, *(3,), k=1, **{"m": 2}), show(*"ab"), show(**{}))
for bad in (
    lambda: show(1, *5),
    lambda: show(**[1]),
    lambda: show(**{1: 2}),
    lambda: show(a=1, **{"a": 2}),
    lambda: [*None],
    lambda: {**[1]},
):
    try:
        bad()
    except TypeError as error:
        print(error)
for n, (letter, *others) in enumerate(["ab", "cde"]):
    print(n, letter, others)
