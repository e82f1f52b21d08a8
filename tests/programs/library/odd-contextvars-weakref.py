# contextvars and weakref: tokens, contexts, dead references.
import contextvars, copy, gc, weakref
from contextvars import Context, ContextVar, copy_context

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error).split(" at 0x")[0])

v = ContextVar("v", default=1)
w = ContextVar("w")
t("get", lambda: (v.get(), v.get(5), w.get("x")))
t("missing", lambda: w.get())
token = v.set(2)
t("token", lambda: (token.old_value is contextvars.Token.MISSING, token.var is v, v.get()))
t("reset", lambda: (v.reset(token), v.get())[1])
t("reset twice", lambda: v.reset(token))
t("reset other", lambda: w.reset(v.set(3)))
t("reset int", lambda: v.reset(3))
t("name", lambda: ContextVar(3))
t("hash", lambda: hash(v) == hash(v))
c = copy_context()
t("context", lambda: (v in c, w in c, c[v], len(c), c.get(w), c.get(w, 0)))
t("context key", lambda: c["v"])
t("context missing", lambda: c[w])
t("run", lambda: (c.run(lambda: (v.set(9), v.get())[1]), v.get(), c[v]))
t("run again", lambda: c.run(c.run, print))
t("run none", lambda: c.run())
t("new", lambda: (Context().run(v.get), list(Context()), Context() == Context()))
t("items", lambda: sorted(x for x in c.values()))
t("with", lambda: v.set(4).__enter__().var is v)
t("sub", lambda: type("S", (Context,), {}))
class Node:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"Node({self.name})"
    def hello(self):
        return f"hello {self.name}"
n = Node("a")
r = weakref.ref(n, lambda ref: print("gone", ref() is None))
t("ref", lambda: (r(), r is weakref.ref(n, None), weakref.ref(n) is weakref.ref(n)))
t("eq", lambda: (r == weakref.ref(n), hash(r) == hash(n)))
t("int", lambda: weakref.ref(3))
t("str", lambda: weakref.ref("a"))
t("list", lambda: weakref.ref([]))
t("none", lambda: weakref.ref())
t("generic", lambda: weakref.ref[int])
p = weakref.proxy(n)
t("proxy", lambda: (p.name, p.hello(), type(p).__name__, p == n, str(p)))
m = weakref.WeakMethod(n.hello)
t("method", lambda: m()())
t("method bad", lambda: weakref.WeakMethod(print))
d = weakref.WeakValueDictionary(a=n)
k = weakref.WeakKeyDictionary({n: 1})
s = weakref.WeakSet([n])
t("dicts", lambda: (dict(d), dict(k), len(s), d | {"b": n} == {"a": n, "b": n}, isinstance(d, dict)))
t("reversed", lambda: (list(reversed(d)), [x.name for x in reversed(k)]))
t("key int", lambda: k.__setitem__(3, 1))
t("value int", lambda: d.__setitem__("x", 3))
t("missing key", lambda: d["zz"])
t("pop", lambda: d.pop("zz", "default"))
t("abc", lambda: [__import__("collections").abc.MutableMapping in type(x).__mro__ for x in (d, k)])
f = weakref.finalize(n, print, "finalised", n.name)
t("finalize", lambda: (f.alive, f.peek()[2], f.atexit))
del n
gc.collect()
t("dead", lambda: (r(), m(), len(d), len(k), len(s), f.alive))
t("dead proxy", lambda: p.name)
