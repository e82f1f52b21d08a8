# cmp_to_key: keys made by different calls are of one kind; each compares with its own function.
from functools import cmp_to_key, partial
K = cmp_to_key(lambda x, y: x - y)
J = cmp_to_key(lambda x, y: y - x)
print(type(K), type(K(1)) is type(K), type(K).__name__, type(K).__module__, type(K).__qualname__)
print(K(1) < J(2), J(1) < K(2), K(1) == J(1), K(1) != J(2), K(2) >= J(2), K(2) <= J(1), K(3) > J(1))
print(K.obj, K(5).obj, sorted([(K(3),), (J(1),)])[0][0].obj)
for what in (lambda: K(1) < 1, lambda: hash(K(1)), lambda: hash(K), lambda: K < K(1), lambda: K(1)(2) < K(3), lambda: setattr(K(1), "x", 1), lambda: cmp_to_key(), lambda: K(obj=4).obj, lambda: cmp_to_key(3)(1) < K(1), lambda: K(1) == 1, lambda: K(1) != None, lambda: cmp_to_key(mycmp=len)("a").obj):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)
key = K(1)
key.obj = 7
print(key.obj, K(7) == key, repr(key).split(" at ")[0], hasattr(key, "__dict__"), callable(key))
del key.obj
print(key.obj)
try: key < K(1)
except AttributeError as e: print(e)
class Odd:
    def __lt__(self, other): return f"lt {other}"
    def __eq__(self, other): return f"eq {other}"
odd = cmp_to_key(lambda x, y: Odd())
print(odd(1) < odd(2), odd(1) == odd(2))
import inspect
print(inspect.signature(cmp_to_key))
try:
    type(K)()
except TypeError as error:
    print(error)
for lost in (lambda: odd.nothing, lambda: partial(print).nothing):
    try:
        lost()
    except AttributeError as error:
        print(error)
