import collections
from collections.abc import Mapping, Sequence


class Letters(Sequence):
    def __init__(self, text):
        self.text = text

    def __len__(self):
        return len(self.text)

    def __getitem__(self, index):
        return self.text[index]


class Settings:
    def __init__(self, **values):
        self.values = values

    def keys(self):
        return self.values.keys()

    def get(self, key, default=None):
        return self.values.get(key, default)

    def __getitem__(self, key):
        return self.values[key]

    def __len__(self):
        return len(self.values)


def shape(value):
    match value:
        case [first, *_, last]:
            return f"from {first} to {last}"
        case {"name": name, **rest}:
            return f"named {name} with {dict(rest)}"
        case {"kind": kind}:
            return f"kind {kind}"
        case _:
            return "no shape"


print(shape(Letters("hello")), "|", shape("hello"), "|", shape(collections.deque([1, 2, 3])))
print(shape(Settings(kind="small")))
Mapping.register(Settings)
print(shape(Settings(kind="small")))
counts = collections.defaultdict(int, name=1, other=2)
print(shape(counts), len(counts))
print(shape(collections.defaultdict(lambda: "made up")))


class Key:
    NAME = "name"


class Wrong:
    __match_args__ = ["x"]


class Twice:
    __match_args__ = ("x", "x")
    x = 1


def attempt(pattern, value):
    try:
        exec(f"match value:\n case {pattern}: print('yes')\n case _: print('no')", {"value": value, "Key": Key, "Wrong": Wrong, "Twice": Twice})
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt("{Key.NAME: 1, 'name': 1}", {"name": 1})
attempt("Wrong(x)", Wrong())
attempt("Twice(x, y)", Twice())
attempt("Twice(x, x=y)", Twice())
attempt("int(a, b)", 3)
attempt("value()", 3)
