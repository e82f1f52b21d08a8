import weakref

class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

node = Node("a")
r = weakref.ref(node, lambda ref: print("callback", ref() is None))
print(r() is node, r().name, weakref.getweakrefcount(node))
print(weakref.ref(node) is weakref.ref(node), r == weakref.ref(node), hash(r) == hash(node))
del node
print(r())
for wrong in (5, "text", [1], {}, None, (1,)):
    try:
        weakref.ref(wrong)
    except TypeError as error:
        print(error)

def function(): pass
for target in (function, Node, {1}.__class__, weakref):
    print(weakref.ref(target)() is target)

class Slotted:
    __slots__ = ("x",)

class WeakSlotted:
    __slots__ = ("x", "__weakref__")

try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
w = WeakSlotted()
print(weakref.ref(w)() is w)
other = Node("b")
one, two = weakref.ref(other), weakref.ref(other, lambda ref: None)
print(one is two, one == two, len(weakref.getweakrefs(other)))
