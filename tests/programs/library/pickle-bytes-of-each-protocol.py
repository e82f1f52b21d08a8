import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Empty:
    pass


class Names(list):
    pass


names = Names(["a", "b"])
names.owner = "ana"
for protocol in range(6):
    print(protocol, pickle.dumps([1, "a", (2, "a"), {"k": 2.5}], protocol))
for protocol in range(6):
    print(protocol, pickle.dumps(Point(1, [2]), protocol))
for protocol in (0, 2, 5):
    print(protocol, pickle.dumps(Empty(), protocol), pickle.dumps(names, protocol))
print(pickle.dumps(Point), pickle.dumps(len, 4), pickle.dumps(ValueError("bad"), 4))
print(pickle.dumps(list(range(1002)), 4)[-12:], len(pickle.dumps(b"x" * 70000, 5)))
print(pickle.dumps({1, 2}, 4), pickle.dumps(frozenset("z"), 3), pickle.dumps(bytearray(b"q"), 5))
