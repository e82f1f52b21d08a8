import struct

for layout, values in (
    ("<hIq", (1, 2, 3)),
    (">bB?", (-1, 255, True)),
    ("!HHi", (258, 1, -2)),
    ("<3s5p2x", (b"abcd", b"xyz")),
    (">fd", (1.5, -2.25)),
    ("<e", (0.1,)),
    ("2h c", (1, 2, b"x")),
    ("=Q", (2**64 - 1,)),
    ("0s", (b"none",)),
):
    data = struct.pack(layout, *values)
    print(layout, struct.calcsize(layout), data, struct.unpack(layout, data))
print(struct.calcsize("bhi"), struct.calcsize("<bhi"), struct.calcsize("b3xi"))
print(list(struct.iter_unpack("<h", b"\1\0\2\0\3\0")), struct.unpack_from("<h", b"\0\1\0\2", 1))
buffer = bytearray(6)
struct.pack_into("<hh", buffer, 1, 1, -1)
print(buffer)
point = struct.Struct("<2h")
print(point.size, point.format, point.pack(3, 4), point.unpack(b"\1\0\2\0"), point)


class Celsius:
    def __index__(self):
        return 21


print(struct.pack("b", Celsius()), struct.pack("?", []))
