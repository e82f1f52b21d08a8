def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fast(n, known={}):
    if n < 2:
        return n
    if n not in known:
        known[n] = fast(n - 1) + fast(n - 2)
    return known[n]


print([fib(n) for n in range(12)], fast(90))
a, b = 0, 1
while b < 1000:
    print(b, end=" ")
    a, b = b, a + b
print()


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))
try:
    depth(100000)
except RecursionError as error:
    print(error)
