"""Corners of numbers, ranges and slices."""


def show(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("0x1.8p3", " -0X.8 ", "inf", "0x1p1024", "0x.p0", "0x1.00000000000008p0", "0x1p-1075"):
    show(float.fromhex, text)
for text in (".,f", ".3_f", ",.2f", ".,_f", ",_d", "._n"):
    show(format, 12345.678901 if "f" in text or "n" in text else 12345, text)
print(~True)
print(float.from_number(3), complex.from_number(2.5), bool.from_bytes(b"\1"), int.from_bytes(b"\1\0"))
show(float.from_number, "3")
show(abs, complex(1.7e308, 1.7e308))
print(2**60 + 1 == complex(2**60), 2**60 == complex(2**60))


class Even:
    def __eq__(self, other):
        return other % 2 == 0


print(range(5).count(Even()), range(1, 9).index(Even()), Even() in range(1, 9, 2), 3.0 in range(5))
show(range(3).index, "a")
show(range(3).index, 7)
show(hash, slice([], 1))
print(hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, [2]) == slice(1, [2]), slice(1) < slice(2))


class Switch:
    __bool__ = None


show(bool, Switch())


class Truncating:
    def __trunc__(self):
        return 3


show(int, Truncating())


class Adder:
    def __radd__(self, other):
        return f"{other} + me"


total = [1]
total += Adder()
print(total)


class Tagged(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


print(Tagged([1, 2], tag="x").tag)
show(tuple, [1], 2)
empty = ()
pair = (1, 2)
print(pair * 1 is pair, pair + empty is pair, [1].index(1, -5, 10**30))
show([1].index, 1, "0")
