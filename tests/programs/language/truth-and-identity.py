values = [0, 1, "", "x", [], [0], None, {}, (), 0.0, set(), True]
print([bool(value) for value in values])
print(0 or "default", "" or [] or "last", 1 and 2, 0 and 1, not "", not None)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, True == 1, "1" == 1, None is None)
a = [1]
b = [1]
print(a == b, a is b, a is not b, a in [b], 2 not in a)
x = 5
print("pos" if x > 0 else "neg" if x < 0 else "zero")
print(type(1).__name__, type("").__name__, type(None).__name__, type([]) is list)
print(max(3, 1, 2), min("b", "a"), sorted([True, False, 2]), abs(-2.5), pow(2, 5), pow(2, 5, 7))
print(isinstance(True, int), isinstance(1, (str, int)), callable(print), callable(3))
if x:
    pass
elif x == 0:
    print("never")
assert x == 5, "x is five"
try:
    assert x == 6, "x não é seis"
except AssertionError as error:
    print("AssertionError:", error)
del x
print("x" in globals())
