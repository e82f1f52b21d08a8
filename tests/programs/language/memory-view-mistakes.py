view = memoryview(bytearray(b"abc"))
fixed = memoryview(b"abc")
for label, attempt in {
    "index": lambda: view[3],
    "key": lambda: view["a"],
    "text": lambda: memoryview("abc"),
    "number": lambda: memoryview(5),
    "range": lambda: view.__setitem__(0, 256),
    "type": lambda: view.__setitem__(0, "x"),
    "read only": lambda: fixed.__setitem__(0, 1),
    "size": lambda: view.__setitem__(slice(0, 2), b"xyz"),
    "hash": lambda: hash(view),
    "missing": lambda: view.index(9),
    "add": lambda: view + view,
    "delete": lambda: view.__delitem__(0),
}.items():
    try:
        print(label, attempt())
    except (TypeError, ValueError, IndexError) as error:
        print(label, type(error).__name__, error)
with memoryview(b"xyz") as inner:
    print(inner[0], inner.readonly)
try:
    inner[0]
except ValueError as error:
    print(error)
view.release()
view.release()
try:
    view.tolist()
except ValueError as error:
    print(error)
