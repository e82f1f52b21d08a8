"""pprint of dataclasses, collections and what holds itself."""
import re
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pprint, saferepr
from types import SimpleNamespace


@dataclass
class Worker:
    name: str
    jobs: list = field(default_factory=list)
    secret: str = field(default="-", repr=False)


class Plain:
    def __repr__(self):
        return "<Plain object with a long representation>"


Point = namedtuple("Point", "x y")
pprint(Worker("one"))
pprint([Worker("first worker", ["read the file", "parse it", "write the result"]), Plain()], width=50)
pprint(defaultdict(list, {"fruits": ["apple", "pear", "plum"], "roots": ["carrot"]}), width=40)
pprint(Counter("abracadabra" * 3), width=20)
pprint(OrderedDict([("first", list(range(10))), ("second", "x" * 30)]), width=50)
pprint(deque(range(30), maxlen=20), width=40)
pprint(ChainMap({"a": "one" * 8}, {"b": "two" * 8}), width=40)
pprint(SimpleNamespace(alpha=list(range(12)), beta="b" * 20), width=40)
pprint([Point(1, 2), Point("long " * 8, "longer " * 8)], width=40)
pprint(UserDict(key="value " * 6, other="value " * 6), width=40)

loop = [1, 2]
loop.append(loop)
print(re.sub(r"id=\d+", "id=...", pformat(loop)))
print(isrecursive(loop), isrecursive([1]), isreadable([1, "a"]), isreadable([Plain()]))
print(re.sub(r"id=\d+", "id=...", saferepr({"self": loop})))


class Hexadecimal(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)


Hexadecimal(width=20).pprint({"numbers": [10, 255, 4096]})
for arguments in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        PrettyPrinter(**arguments)
    except ValueError as error:
        print(error)
