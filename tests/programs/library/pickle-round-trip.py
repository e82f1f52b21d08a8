import pickle

values = [None, True, 0, -7, 255, 256, 65536, 2**31, 2**100, -(2**200), 1.5, float("inf"), 3 + 4j]
values += ["", "text", "ação ☃ 𝄞", b"", b"bytes", bytearray(b"more"), (), (1,), (1, 2, 3, 4)]
values += [[], [1, [2, [3]]], {}, {"a": {"b": 1}}, set(), {1}, frozenset({2}), range(2, 9, 3), slice(1, 2)]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    data = pickle.dumps(values, protocol)
    print(protocol, len(data), pickle.loads(data) == values, data[:12])

shared = [1, 2]
pair = pickle.loads(pickle.dumps([shared, shared]))
print(pair, pair[0] is pair[1])
loop = []
loop.append(loop)
copy = pickle.loads(pickle.dumps(loop))
print(copy is copy[0], copy)
deep = {"short": "x"}
print(pickle.loads(pickle.dumps(deep)), pickle.DEFAULT_PROTOCOL)
print(pickle.dumps({"name": "Ana", "age": 30, "tags": ["x", "y"]}))
