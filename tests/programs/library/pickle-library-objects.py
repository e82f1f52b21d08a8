import collections
import enum
import pickle


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Access(enum.Flag):
    READ = 1
    WRITE = 2


Point = collections.namedtuple("Point", "x y")
values = [
    Color.RED,
    Access.READ | Access.WRITE,
    Point(1, 2),
    collections.deque([1, 2], maxlen=3),
    collections.Counter("banana"),
    collections.OrderedDict(a=1, b=2),
    collections.ChainMap({"a": 1}, {"b": 2}),
]
for value in values:
    again = pickle.loads(pickle.dumps(value))
    print(type(again).__name__, again == value, again)
print(pickle.loads(pickle.dumps(Color.BLUE)) is Color.BLUE, pickle.loads(pickle.dumps(Color)) is Color)
table = pickle.loads(pickle.dumps(collections.defaultdict(list, a=[1])))
table["new"].append(2)
print(table["a"], table["new"], table.default_factory)
print(pickle.loads(pickle.dumps("abc".upper))(), pickle.loads(pickle.dumps([1].append)).__name__)
print(pickle.loads(pickle.dumps([int, len, print, type(None), ..., NotImplemented, Color.RED.name])))
