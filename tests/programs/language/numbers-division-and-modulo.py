import itertools

values = [7, -7, 2, -3, 7.5, -7.5, 0.1, -0.0, True]
for a, b in itertools.product(values, repeat=2):
    if not b:
        continue
    print(a, b, a // b, a % b, divmod(a, b), a / b)
for a, b in ((1, 0), (1.0, 0), (1, 0.0), (0, 0.0)):
    for operation in (lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b)):
        try:
            print(operation())
        except ZeroDivisionError as error:
            print(error)
print(10**30 // 7, -10**30 // 7, 10**30 % -7, divmod(-10**20, 3), 10**40 / 3, 2**1000 / 2**999)
try:
    print(10**400 / 3)
except OverflowError as error:
    print(error)
print(float("inf") // 1, float("inf") % 2, 5 % float("inf"), -5 % float("inf"), -5 // float("inf"))
