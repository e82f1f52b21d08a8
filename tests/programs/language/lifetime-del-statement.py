class Noisy:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("gone", self.name)

a = Noisy("a")
b = a
del a
print("still held")
del b
print("after del")
c = Noisy("c1")
c = Noisy("c2")
print("rebound")
c = None
print("none")
Noisy("dropped")
print("after expression")
items = [Noisy("i1"), Noisy("i2"), Noisy("i3")]
items.pop(0)
print("popped")
del items[0]
print("deleted item")
items.clear()
print("cleared")
table = {"k": Noisy("k1")}
table["k"] = Noisy("k2")
print("replaced")
del table["k"]
print("end")
