# What takes the items of a generator may fail on one; the generator itself can go on.
def items():
    try:
        for item in [1, 2, "three", 4, 5]:
            yield item
    finally:
        print("done")


def failing(count):
    for number in range(count):
        yield number
    raise LookupError(f"no item {count}")


rest = items()
try:
    sum(rest)
except TypeError as error:
    print(error)
print(rest.gi_frame is not None, list(rest))
print(rest.gi_frame, list(rest))

for take in (sum, list, tuple, max, any):
    try:
        print(take(failing(3)))
    except LookupError as error:
        frames = []
        entry = error.__traceback__
        while entry:
            frames.append(entry.tb_frame.f_code.co_name)
            entry = entry.tb_next
        print(take.__name__, error, frames)

numbers = (number for number in range(6))
print(3 in numbers, list(numbers))
print(any(number > 2 for number in numbers), sum(number for number in range(5)))
print(sum((number / 2 for number in range(4)), start=10), sum(([n] for n in range(3)), []))


def reentrant():
    yield 1
    yield sum(me)


me = reentrant()
try:
    sum(me)
except ValueError as error:
    print(error)


def pair(first, second):
    (a, b), *c = first, *second
    return a, b, c


print(pair((1, 2), "xy"), pair([3, 4], []))
for wrong in ((1,), [1, 2, 3], (), "abc"):
    try:
        left, right = wrong
    except ValueError as error:
        print(error)
