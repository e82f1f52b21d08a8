import struct

for action in (
    lambda: struct.pack("b", 200),
    lambda: struct.pack("B", -1),
    lambda: struct.pack("<H", 70000),
    lambda: struct.pack("<i", 2**31),
    lambda: struct.pack("<i", "text"),
    lambda: struct.pack("<i", 1.5),
    lambda: struct.pack("<f", "text"),
    lambda: struct.pack("e", 1e6),
    lambda: struct.pack("c", b"xy"),
    lambda: struct.pack("c", "x"),
    lambda: struct.pack("3s", "abc"),
    lambda: struct.pack("ii", 1),
    lambda: struct.pack("z", 1),
    lambda: struct.pack("3", 1),
    lambda: struct.pack("<n", 1),
    lambda: struct.unpack("<i", b"abc"),
    lambda: struct.unpack("<i", "abcd"),
    lambda: list(struct.iter_unpack("<h", b"\1")),
    lambda: struct.unpack_from("<h", b"\0\1\0", 2),
    lambda: struct.unpack_from("<h", b"\0\1\0", -9),
    lambda: struct.pack_into("<i", bytearray(4), 2, 1),
    lambda: struct.Struct("<2h").pack(1),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(struct.error.__mro__[1], struct.unpack(">f", b"\x7f\x80\0\0"), struct.unpack("<e", b"\x00\xfc"))
