data = bytearray(b"abcdef")
view = memoryview(data)
print(len(view), view[0], view[-1], view[1:3].tobytes(), view.tolist())
print(view.nbytes, view.itemsize, view.format, view.readonly, view.shape, view.strides, view.ndim)
view[0] = ord("Z")
view[1:3] = b"YX"
print(data, bytes(view[::-1]), view[::2].tolist(), view[::2].contiguous)
half = view[3:]
half[0] = 33
print(data, half.obj is data, 33 in half, list(half), view == data, view[:2] == b"ZY")
print(view.hex("-"), view.count(33), view.index(33), view.toreadonly().readonly)
print(b"".join([view[:2], b"."]), b"a" + view[:1], int.from_bytes(view[:2], "big"))
first, *rest = memoryview(b"xyz")
print(first, rest, sorted(memoryview(b"cab")), hash(memoryview(b"ab")) == hash(b"ab"))
