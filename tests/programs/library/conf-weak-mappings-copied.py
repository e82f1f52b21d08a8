"""Weak mappings are compared by content; their copies keep nobody alive either."""
import copy
import weakref


class Player:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


ana, bia = Player("Ana"), Player("Bia")
scores = weakref.WeakKeyDictionary({ana: [1], bia: [2]})
shallow, deep = copy.copy(scores), copy.deepcopy(scores)
print(shallow == scores, shallow[ana] is scores[ana])
print(deep == scores, deep[ana] is scores[ana], sorted(map(repr, deep)))

by_name = weakref.WeakValueDictionary(a=ana, b=bia)
twin = copy.deepcopy(by_name)
print(twin == by_name, twin["a"] is ana, twin == {"a": ana, "b": bia})
twin["c"] = Player("gone at once")
print(sorted(twin), twin != by_name)
for mapping in (scores, by_name):
    try:
        hash(mapping)
    except TypeError as error:
        print(error)
