# Bisect: bounds, keys, wrong kinds.
import bisect

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

a = [1, 3, 3, 5]
t("left", lambda: (bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 9)))
t("lo", lambda: bisect.bisect(a, 3, -1))
t("lo big", lambda: bisect.bisect(a, 3, 10))
t("hi", lambda: bisect.bisect(a, 3, 0, 2))
t("hi big", lambda: bisect.bisect(a, 9, 0, 9))
t("hi none", lambda: bisect.bisect(a, 9, hi=None))
t("hi neg", lambda: bisect.bisect(a, 9, hi=-1))
t("key", lambda: bisect.bisect_left(["a", "bb", "cccc"], 3, key=len))
t("kinds", lambda: bisect.bisect(a, "x"))
t("none", lambda: bisect.bisect(None, 1))
t("no args", lambda: bisect.bisect())
t("one arg", lambda: bisect.insort([]))
t("many", lambda: bisect.bisect(1, 2, 3, 4, 5))
t("word", lambda: bisect.bisect(a, 3, foo=1))
b = [1, 2]
bisect.insort(b, 1.5)
bisect.insort_left(b, 2)
bisect.insort_right(b, 1, key=lambda v: v)
print(b)
t("insort tuple", lambda: bisect.insort((1, 2), 3))
t("insort key", lambda: bisect.insort([], "x", key=len))
t("string", lambda: bisect.bisect("abd", "c"))
t("range", lambda: bisect.bisect(range(0, 100, 10), 35))
