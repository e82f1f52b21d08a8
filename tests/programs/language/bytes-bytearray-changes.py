buffer = bytearray(b"abc")
buffer.append(100)
buffer.extend(b"ef")
buffer.extend([103, 104])
buffer.insert(0, 33)
print(buffer, len(buffer), buffer.pop(), buffer.pop(0), buffer)
buffer += b"!!"
buffer *= 2
print(buffer)
buffer[0] = 65
buffer[1:3] = b"---"
buffer[-1:] = []
del buffer[0]
del buffer[::2]
print(buffer)
buffer.reverse()
buffer.remove(ord("-"))
print(buffer, buffer.count(b"-"), buffer.copy() == buffer, buffer.copy() is buffer)
buffer.clear()
print(buffer, bool(buffer), bytearray(4), bytearray("é", "latin-1"), repr(bytearray(b"'")))
for attempt in (
    lambda: bytearray(b"a").append(256),
    lambda: bytearray(b"a").append("x"),
    lambda: bytearray(b"a").remove(9),
    lambda: bytearray().pop(),
    lambda: bytearray(b"a").pop(5),
    lambda: bytearray(b"a").extend("x"),
    lambda: bytearray(b"a").extend([1, 999]),
    lambda: bytearray(b"a")["x"],
    lambda: bytearray(b"a").__setitem__(0, b"b"),
    lambda: bytearray(b"a").__setitem__(7, 1),
    lambda: hash(bytearray()),
):
    try:
        print(attempt())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
