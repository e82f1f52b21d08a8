import io
b = io.BytesIO(b"hello world")
v = b.getbuffer()
print(len(v), bytes(v[:5]))
for name, f in [("write", lambda: (b.seek(9), b.write(b"12345"))), ("truncate", lambda: b.truncate(3)), ("close", b.close)]:
    try:
        f()
        print(name, "fine")
    except BufferError as e:
        print(name, "BufferError", e)
b.seek(0)
v[1] = ord("E")
print(b.getvalue())
v.release()
b.truncate(3)
print(b.getvalue())
with b.getbuffer() as w:
    print(w.tolist())
b.write(b"more and more")
b.close()
try: b.getbuffer()
except ValueError as e: print(e)
a = bytearray(b"abc")
m = memoryview(a)
for name, f in [("init", lambda: a.__init__(b"longer text")), ("init same", lambda: a.__init__(b"xyz")), ("append", lambda: a.append(1)), ("extend", lambda: a.extend(b"12")), ("pop", a.pop), ("clear", a.clear), ("del", lambda: a.__delitem__(0)), ("slice", lambda: a.__setitem__(slice(0, 1), b"zz")), ("iadd", lambda: a.__iadd__(b"1")), ("imul", lambda: a.__imul__(2)), ("insert", lambda: a.insert(0, 1)), ("remove", lambda: a.remove(97)), ("reverse", a.reverse), ("same slice", lambda: a.__setitem__(slice(0, 1), b"Q")), ("init empty", lambda: a.__init__()), ("resize", lambda: a.resize(9))]:
    try:
        f()
        print(name, "fine", a)
    except BufferError as e:
        print(name, "BufferError", e, a)
m.release()
a.__init__(b"now")
print(a)
b = io.BytesIO(b"abc")
v = memoryview(b.getbuffer())
x = v[1:]
v.release()
try: b.truncate(0)
except BufferError as e: print(e)
x.release()
import gc; gc.collect()
print(b.truncate(0))
class Sub(bytearray):
    def __init__(self, *args):
        print("sub", args, bytes(self))
        super().__init__(b"sub")
s = Sub(b"given")
print(s, bytearray("é", "utf-8"), bytearray(3), bytearray([1, 2]), bytearray(iter([3])))
class Empty(bytearray):
    def __init__(self, n): pass
print(Empty(5))
for bad in [(1, 2, 3, 4), ("x",), (-1,), ([300],), (object(),), (b"", "utf-8")]:
    try: bytearray(*bad)
    except Exception as e: print(type(e).__name__, e)
try: bytearray(foo=1)
except TypeError as e: print(e)
with io.BytesIO(b"abc") as b:
    v = b.getbuffer()
    v.release()
import copy, pickle
print(copy.copy(a), copy.deepcopy(bytearray(b"deep")), pickle.loads(pickle.dumps(bytearray(b"pick"))))
