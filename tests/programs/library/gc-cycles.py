import gc
import weakref

class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("gone", self.name)

gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
watch = weakref.ref(a)
del a, b
print("a cycle keeps itself:", watch() is not None)
print(gc.collect() >= 2, watch())

class Tree:
    def __init__(self, parent=None):
        self.parent = None if parent is None else weakref.ref(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def __del__(self):
        print("tree gone")

root = Tree()
Tree(root)
del root
print("weak parents need no collector")
print(gc.isenabled(), gc.get_threshold()[1:2], gc.is_tracked([]), gc.is_tracked(5))
gc.disable()
print(gc.isenabled())
gc.enable()
try:
    gc.collect(7)
except ValueError as error:
    print(error)
