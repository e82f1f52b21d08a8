for base, exponent in ((2, 10), (2, -2), (-2, 3), (-2, -3), (0, 0), (2.0, 3), (2, 0.5), (-8, 1 / 3), (0.0, 5), (9, 0.5), (10, -3), (1.5, 2.5), (True, 5)):
    print(base, exponent, base**exponent)
for base, exponent in ((0, -1), (0.0, -2), (0j, -1)):
    try:
        print(base**exponent)
    except (ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
print(pow(3, 200, 13), pow(3, -1, 11), pow(-5, 3, 7), pow(2, 5, -7), pow(0, 0, 1))
for arguments in ((2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3, 1.5)):
    try:
        print(pow(*arguments))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(2**100, (-3) ** 41, 7**77 % 1000, 2**0.5 * 2**0.5, (1 + 2j) ** 2, (1j) ** 2, 2 ** (1 + 1j))
print(float("inf") ** 0, float("nan") ** 0, 1 ** float("nan"), float("-inf") ** 3, float("-inf") ** -2, (-0.0) ** 3)
print(1e-320 ** 0.5, 1e200**1.5, 0.1**0.1, 123.456**7.89, 5**-0.5)
