word = b"hello World 42"
print(word.upper(), word.lower(), word.title(), word.capitalize(), word.swapcase())
for sample in (b"", b"abc", b"ABC", b"Abc Def", b"12", b" \t", b"a1", b"\xe9"):
    print(sample, sample.isalpha(), sample.isdigit(), sample.isalnum(), sample.isspace(),
          sample.isupper(), sample.islower(), sample.istitle(), sample.isascii())
print(b"7".zfill(3), b"-7".zfill(4), b"+12345".zfill(3))
print(b"x".center(6, b"*"), b"x".center(7, b"*"), b"ab".ljust(5, b"."), b"ab".rjust(5))
print(b"a\tbc\td".expandtabs(), b"a\tbc\td".expandtabs(4))
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc!".translate(table), b"aabbcc!".translate(table, b"b"), b"aabb".translate(None, b"a"))
for attempt in (
    lambda: b"a".center(5, "x"),
    lambda: b"a".center(5, b"xy"),
    lambda: b"a".translate(b"short"),
    lambda: bytes.maketrans(b"a", b"bc"),
    lambda: b"a".zfill("3"),
):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
