"""What the dict of an exception holds: attributes and notes, not what CPython keeps elsewhere."""

import math
def t(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e.__dict__, vars(e), dir(e)[-8:])
        e.extra = 1
        print(e.__dict__)
        e.add_note("n"); print(e.__dict__, e.__notes__ is e.__notes__)
        e.__notes__.append("m"); print(e.__notes__)
        del e.__notes__
        print(hasattr(e, "__notes__"), e.__dict__)
        e.__notes__ = "text"
        try: e.add_note("x")
        except TypeError as w: print(w)
        print(e.__dict__)
def imp(): import nope_here
def att(): [].nope
def nam(): nope
def osf(): open("/nope/x")
def sysx(): raise SystemExit(3)
def stop(): raise StopIteration(5)
def mod(): math.nope
def uni(): "\xe9".encode("ascii")
def key(): {}["a"]
def syn(): compile("a b", "f", "exec")
def own():
    class E(Exception):
        def __init__(self, code): self.code = code
    raise E(5)
for f in (imp, att, nam, osf, sysx, stop, mod, uni, key, syn, own): t(f)
import traceback
for notes in (["a", "b\nc"], ("t", 5), "text", 7, None, [object]):
    e = ValueError("v"); e.__notes__ = notes
    print("".join(traceback.format_exception_only(e)))
e = ValueError("x"); e.add_note("kept")
import copy, pickle
print(copy.copy(e).__notes__, pickle.loads(pickle.dumps(e)).__notes__, e.__reduce__())
g = ExceptionGroup("g", [ValueError(1), TypeError(2)]); g.add_note("gn")
m, r = g.split(ValueError); print(m.__notes__, r.__notes__, m.__notes__ is g.__notes__)
m.add_note("only m"); print(g.__notes__)
try: e.add_note(5)
except TypeError as w: print(w)

class Unsayable:
    def __str__(self): raise ValueError("str")
    def __repr__(self): raise ValueError("repr")
for notes in ([Unsayable(), "after"], (Unsayable(),), Unsayable()):
    e = ValueError("v"); e.__notes__ = notes
    print("".join(traceback.format_exception_only(e)))
class Mute(Exception):
    def __str__(self): raise ValueError("str")
print("".join(traceback.format_exception_only(Mute())))
e = KeyError("k"); e.__notes__ = Unsayable(); e.other = 1
raise e
