import copy
from collections import defaultdict, OrderedDict, deque, Counter, namedtuple
from dataclasses import dataclass
a = [1, [2, 3], {"k": [4]}, (5, [6])]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(9); a[2]["k"].append(8); a[3][1].append(7)
print(a, b, c, b[1] is a[1], c[1] is a[1])
loop = [1]; loop.append(loop); l2 = copy.deepcopy(loop); print(l2, l2[1] is l2)
class Node:
    def __init__(self, v, nxt=None): self.v = v; self.nxt = nxt
n = Node(1, Node(2)); m = copy.copy(n); d = copy.deepcopy(n)
print(m.nxt is n.nxt, d.nxt is n.nxt, d.nxt.v, type(d))
class Custom:
    def __copy__(self): return "shallow"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(Custom()), copy.deepcopy([Custom()]))
class L(list):
    pass
x = L([1, [2]]); x.tag = [1]
y = copy.deepcopy(x); print(y, y.tag, y[1] is x[1], type(y), y.tag is x.tag)
z = copy.copy(x); print(z, z.tag is x.tag)
dd = defaultdict(list, a=[1]); e = copy.deepcopy(dd); e["b"].append(1); print(e, dd)
print(copy.copy(dd), copy.deepcopy(deque([[1]], 3)), copy.deepcopy(Counter("aab")), copy.deepcopy(OrderedDict(a=[1])))
P = namedtuple("P", "x y"); p = P(1, [2]); q = copy.deepcopy(p); print(q, q[1] is p[1], copy.copy(p), type(q) is P)
@dataclass
class D:
    v: list
d1 = D([1]); d2 = copy.deepcopy(d1); d1.v.append(2); print(d1, d2, copy.replace(d1, v=0))
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = [1]; t = copy.deepcopy(s); print(t.a, t.a is s.a, hasattr(t, "b"))
t = (1, 2); print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy("x"), copy.deepcopy(None), copy.deepcopy(print) is print)
shared = [1]; pair = copy.deepcopy([shared, shared]); print(pair[0] is pair[1])
err = copy.copy(ValueError("x", 1)); print(repr(err))
print(copy.copy({1, 2}), copy.deepcopy({1: {2}}), copy.deepcopy(frozenset([1])), copy.deepcopy(bytearray(b"a")))
try: copy.deepcopy(x for x in [])
except TypeError as e: print(e)
try: copy.replace(3)
except TypeError as e: print(e)
import threading
try: copy.deepcopy({"lock": threading.Lock()})
except TypeError as e: print(e)
