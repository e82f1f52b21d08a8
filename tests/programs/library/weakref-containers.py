import weakref

class Key:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

cache = weakref.WeakValueDictionary()
value = Key("value")
cache["a"] = value
cache["b"] = Key("nobody holds it")
print(sorted(cache), len(cache), cache["a"], cache.get("b"), "a" in cache)
try:
    cache["b"]
except KeyError as error:
    print("KeyError", error)
del value
print(dict(cache), len(cache))
data = weakref.WeakKeyDictionary()
key = Key("key")
data[key] = [1, 2]
print(data[key], len(data), key in data, list(data.items()))
del key
print(len(data), list(data.keys()))
seen = weakref.WeakSet()
one, two = Key("one"), Key("two")
seen.add(one)
seen.add(two)
seen.add(one)
print(len(seen), one in seen)
del one
print(len(seen), list(seen))
seen.discard(two)
print(len(seen), two in seen)
