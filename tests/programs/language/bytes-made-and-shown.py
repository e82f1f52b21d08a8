print(bytes(), bytes(3), bytes([104, 105]), bytes(range(3)), bytes("é", "utf-8"), bytes(b"x"))
print(b"a\n\t\\'\"\x00\xff", b"it's", b'say "hi"', b"both ' and \"")
print(bytes.fromhex("de ad BE ef"), b"\xde\xad".hex(), b"abcd".hex("-"), b"abcde".hex(":", 2), b"abcde".hex(":", -2))
print(b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], [*b"ab"], 97 in b"abc", b"bc" in b"abc")
print(b"a" + b"b", b"ab" * 2, b"a" < b"b", b"a" == "a", b"a" == bytearray(b"a"), hash(b"a") == hash(b"a"))

class Packet:
    def __bytes__(self):
        return b"\x01\x02"

class Wrong:
    def __bytes__(self):
        return "text"

print(bytes(Packet()))
for source in (-1, [256], [-1], "text", 1.5, ["a"], Wrong(), None, object):
    try:
        print(bytes(source))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for text in ("zz", "abc", "a b", "12 3g"):
    try:
        print(bytes.fromhex(text))
    except ValueError as error:
        print(error)
try:
    b"abc"[0] = 1
except TypeError as error:
    print(error)
