# What yield from passes on, and generators in odd places.
import sys


def g():
    try:
        yield 1
    finally:
        print("cleanup")


class It:
    def __iter__(self): return self
    def __next__(self): return 7
    def send(self, v): print("send", v); return v
    def throw(self, *a): print("throw", a); raise StopIteration("thrown")
    def close(self): print("close")
def d2(): 
    r = yield from It(); print("r", r); yield "after"
x = d2(); print(next(x), x.send(3), x.throw(ValueError("q"))); x.close()
x = d2(); next(x); x.close()
def exc():
    try: 1/0
    except ZeroDivisionError:
        yield "in except"
        import sys; print(sys.exception())
        raise
e = exc(); next(e)
import sys; print(sys.exception())
try: next(e)
except ZeroDivisionError as z: print(z)
print((x for x in ()).__name__, g().__qualname__, type(g()), g.__name__)
for bad in (lambda: g().throw(5), lambda: g().send(), lambda: next(5), lambda: iter(5)):
    try: print(bad())
    except TypeError as e: print(e)
def gen_in_finally():
    try: yield 1
    finally: yield 2
q = gen_in_finally(); print(list(q))
w = gen_in_finally(); next(w)
try: w.close()
except RuntimeError as e: print(e)
print(sum(x*y for x in range(3) for y in range(x)), max((len(w), w) for w in ["a", "bb"]), [*(i for i in "ab")], dict((k, v) for k, v in [(1, 2)]))
a, *b = (i for i in range(4)); print(a, b)
def inf():
    n = 0
    while True: n += (yield n) or 1
z = inf(); print(next(z), next(z), z.send(10), next(z))
