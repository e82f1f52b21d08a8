import operator
from operator import itemgetter, attrgetter, methodcaller
import bisect, string
print(sorted([("b", 2), ("a", 3)], key=itemgetter(1)), itemgetter(0, 1)("xyz"), itemgetter(1), attrgetter("real")(3), methodcaller("split", ",")("a,b"), methodcaller("f", 1, b=2))
class A:
    class b: c = 5
print(attrgetter("b.c")(A), attrgetter("b.c", "__name__")(A), attrgetter("b.c"))
print(operator.add(1, 2), operator.mul("a", 3), operator.truediv(1, 2), operator.contains([1], 1), operator.indexOf([1, 2], 2), operator.countOf([1, 1], 1), operator.not_(1), operator.neg(3), operator.xor(5, 3), operator.concat([1], [2]))
x = [1]; y = operator.iadd(x, [2]); print(x is y, x, operator.length_hint(iter([1, 2])), operator.is_(None, None), operator.pow(2, 5), operator.matmul if False else "", operator.index(5))
for f in (lambda: operator.indexOf([], 1), lambda: attrgetter(3), lambda: itemgetter(), lambda: operator.concat(1, 2), lambda: itemgetter("k")({})):
    try: f()
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
    except TypeError as e: print(type(e).__name__)
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.bisect_left(a, 3, 2), bisect.bisect(a, 2, hi=1))
bisect.insort(a, 4); bisect.insort_left(a, 3); print(a)
b = [{"v": 1}, {"v": 4}]; bisect.insort(b, {"v": 2}, key=lambda d: d["v"]); print(b)
try: bisect.bisect(a, 1, -1)
except ValueError as e: print(e)
def grade(score): return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.capwords("hello wORLD  x"), string.hexdigits, len(string.printable))
t = string.Template("$who likes ${what}, $$5"); print(t.substitute(who="Ann", what="tea"), t.safe_substitute(who="Bob"), t.template)
try: t.substitute(who="x")
except KeyError as e: print(repr(e))
try: string.Template("a $ b").substitute()
except ValueError as e: print(e)
try: string.Template("line\n  ${bad").substitute()
except ValueError as e: print(e)
print(string.Template("$a $b ${a}").get_identifiers(), string.Template("$").is_valid(), string.Template("100$ $x").safe_substitute(x=1))
