a = bytearray(b"ab"); b = a
a += b"c"; print(b, a is b)
a *= 2; print(b, a is b)
a += memoryview(b"xy"); print(b)
class B(bytearray): pass
c = B(b"q"); d = c
c += b"r"; print(d, type(c).__name__, c is d)
for bad in ("s", 3, None, [1, 2]):
    try:
        a += bad
        print(a)
    except TypeError as e:
        print(e)
for bad in ("s", 2.0, None):
    try:
        a *= bad
    except TypeError as e:
        print(e)
x = b"1"; y = x; x += bytearray(b"2"); print(x, y, type(x))
def grow(buf):
    buf += b"!"
    return len(buf)
buf = bytearray()
print(grow(buf), grow(buf), buf)
a = bytearray(b"x")
