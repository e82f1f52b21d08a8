print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), 1 == 1.0 == True, {1: "a", 1.0: "b", True: "c"})
print(hash(0.5) == hash(2**-1), hash(-1), hash(-2), hash(float("inf")) == -hash(float("-inf")), hash(0.0) == hash(-0.0))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, nan < 1, sorted([3, 1.5, True, 2]))
print(2**53 == float(2**53), 2**53 + 1 == float(2**53 + 1), 10**400 > 1e308, 10**400 < float("inf"), -10**400 < 1e-5, 2**1024 == float("inf"))
print(1 < 1.5 < 2, 1 < 2 > 1.5, 3 == 3.0 != 4, 0.1 + 0.2 == 0.3, 0.1 * 3 == 0.3, sum([0.1] * 10), sum([0.1] * 10) == 1.0)
for left, right in ((1, "1"), (1, None), (1j, 2j), ([1], 2), (1.5, "x")):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
print((1 + 2j) == (1 + 2j), (1 + 0j) == 1, 1j == 1, max(1, 1.0), min(True, 1), type(max(1, 1.0)), int(True) + True)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 >> 1, -5 << 2, 1 << 70, -1 >> 100, 2**70 & -(2**65), (2**70).bit_length(), (255).bit_count())
