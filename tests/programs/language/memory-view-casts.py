numbers = memoryview(bytearray(16)).cast("i")
numbers[0] = -1
numbers[3] = 2**31 - 1
print(numbers.tolist(), numbers.nbytes, numbers.itemsize, numbers.tobytes().hex())
print(numbers.cast("B").tolist()[:5])
floats = memoryview(bytearray(16)).cast("d")
floats[1] = 1.5
print(floats.tolist(), floats.format)
shorts = memoryview(b"\x01\x00\xff\xff").cast("h")
print(shorts.tolist(), memoryview(b"\x01\x00\xff\xff").cast("H").tolist())
print(memoryview(b"ab").cast("c").tolist(), memoryview(b"\x00\x01").cast("?").tolist())
for attempt in (
    lambda: numbers.__setitem__(0, 2**31),
    lambda: numbers.__setitem__(0, "a"),
    lambda: numbers.cast("d"),
    lambda: memoryview(b"abc").cast("h"),
    lambda: memoryview(b"abc").cast("Z"),
    lambda: memoryview(bytearray(b"abcd"))[::2].cast("h"),
):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
