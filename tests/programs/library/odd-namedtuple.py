# Named tuples: odd names, defaults, replacing, pickling.
import copy, pickle
from collections import namedtuple

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

P = namedtuple("P", "x y", defaults=[0])
p = P(1)
t("repr", lambda: p)
t("few", lambda: P())
t("many", lambda: P(1, 2, 3))
t("word", lambda: P(1, z=3))
t("twice", lambda: P(1, x=3))
t("replace", lambda: p._replace(x=5))
t("replace bad", lambda: p._replace(z=5, w=1))
t("copy.replace", lambda: copy.replace(p, y=9))
t("dict", lambda: p._asdict())
t("make", lambda: P._make([1, 2]))
t("make few", lambda: P._make([1]))
t("make many", lambda: P._make([1, 2, 3]))
t("fields", lambda: (P._fields, P._field_defaults, P.__match_args__))
t("set", lambda: setattr(p, "x", 2))
t("new attr", lambda: setattr(p, "q", 2))
t("del", lambda: delattr(p, "x"))
t("pickle", lambda: pickle.loads(pickle.dumps(p)) == p)
t("eq", lambda: (p == (1, 0), hash(p) == hash((1, 0)), p < (1, 1), p + (1,)))
t("index", lambda: (p[0], p[-1], p[:1], p.index(0), p.count(1)))
t("keyword", lambda: namedtuple("A", "class def"))
t("digit", lambda: namedtuple("A", "1a"))
t("under", lambda: namedtuple("A", "_a"))
t("same", lambda: namedtuple("A", "a a"))
t("type", lambda: namedtuple("1A", "a"))
t("rename", lambda: namedtuple("A", "a class a _b", rename=True)._fields)
t("defaults", lambda: namedtuple("A", "a", defaults=(1, 2)))
t("module", lambda: namedtuple("A", "a", module="m").__module__)
t("int", lambda: namedtuple("A", 3))
t("none", lambda: namedtuple(None, "a"))
t("comma", lambda: namedtuple("A", "a, b,c")._fields)
t("empty", lambda: namedtuple("E", "")())
class Q(P):
    __slots__ = ()
    @property
    def size(self):
        return self.x * self.x
t("sub", lambda: (Q(3), Q(3).size, Q(3)._replace(x=4)))
t("match", lambda: [x for x in [p] if (lambda v: v.x)(x)])
match p:
    case P(x=1, y=y):
        print("y is", y)
