def every(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(every(1, c=3))
print(every(1, 5, 6, 7, c=8, e=9))
print(every(*[1, 2, 3], **{"c": 4, "x": 5}))


def strict(a, /, b, *, c):
    return a, b, c


print(strict(1, 2, c=3), strict(1, b=2, c=3))
for call in (
    lambda: strict(a=1, b=2, c=3),
    lambda: strict(1, 2, 3),
    lambda: strict(1),
    lambda: every(),
    lambda: every(1, c=2, a=3),
):
    try:
        call()
    except TypeError as error:
        print(error)


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember(1), remember(2), remember(3, []))


def nothing():
    """A text about itself."""


print(nothing(), nothing.__name__, nothing.__doc__)
