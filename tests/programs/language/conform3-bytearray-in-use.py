# A bytearray keeps its size while a memoryview of it is alive.
b = bytearray(b"hello")
m = memoryview(b)
def attempt(name, action):
    try:
        print(name, action(), bytes(b))
    except (BufferError, IndexError, ValueError) as e:
        print(name, type(e).__name__, e)
attempt("append", lambda: b.append(1))
attempt("extend", lambda: b.extend(b"xy"))
attempt("pop", lambda: b.pop())
attempt("clear", lambda: b.clear())
attempt("del slice", lambda: b.__delitem__(slice(0, 2)))
attempt("insert", lambda: b.insert(0, 1))
attempt("remove", lambda: b.remove(104))
attempt("slice of the same length", lambda: b.__setitem__(slice(0, 2), b"HE"))
attempt("longer slice", lambda: b.__setitem__(slice(0, 2), b"HEE"))
attempt("item", lambda: b.__setitem__(0, 72))
attempt("reverse", lambda: b.reverse())
attempt("extend by nothing", lambda: b.extend(b""))
try:
    del b[0]
except BufferError as error:
    print(error)
try:
    b += b"more"
except BufferError as error:
    print(error)
print(m.tobytes())
m.release()
b.append(33)
print(b)
with memoryview(b) as view:
    part = view[1:3]
    view[0] = 46
    try:
        b.append(1)
    except BufferError as error:
        print("in use:", error)
    part.release()
b.append(33)
print(b)
def first(data):
    view = memoryview(data)
    return view[0]
print(first(b))
b.append(34)
other = memoryview(b)
del other
b.append(35)
print(b)
holder = {"view": memoryview(b)[2:]}
try:
    b.clear()
except BufferError as error:
    print("held:", error)
holder.clear()
b.clear()
print(b)
