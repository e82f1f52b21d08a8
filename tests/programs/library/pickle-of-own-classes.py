import copyreg
import pickle


class Account:
    def __init__(self, owner, balance):
        self.owner, self.balance, self.cache = owner, balance, {"big": 1}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = "new"


class Slotted:
    __slots__ = ("a", "b")


class Made:
    def __new__(cls, size, *, unit="cm"):
        self = super().__new__(cls)
        self.size, self.unit = size, unit
        return self

    def __getnewargs_ex__(self):
        return (self.size,), {"unit": self.unit}


class Reduced:
    def __init__(self, *parts):
        self.parts = parts

    def __reduce__(self):
        return Reduced, self.parts, {"note": "rebuilt"}


class Registered:
    def __init__(self, value):
        self.value = value


copyreg.pickle(Registered, lambda one: (Registered, (one.value * 2,)))
account = pickle.loads(pickle.dumps(Account("ana", 10)))
print(account.__dict__)
slotted = Slotted()
slotted.a = 1
again = pickle.loads(pickle.dumps(slotted))
print(again.a, hasattr(again, "b"))
made = pickle.loads(pickle.dumps(Made(3, unit="m")))
print(made.size, made.unit)
reduced = pickle.loads(pickle.dumps(Reduced(1, 2)))
print(reduced.parts, reduced.note)
print(pickle.loads(pickle.dumps(Registered(4))).value)
print(Account("x", 1).__reduce_ex__(2)[1:3], Reduced(1).__reduce__()[1:], object().__reduce_ex__(4)[1:])


class Problem(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.extra = "kept"


problem = pickle.loads(pickle.dumps(Problem(7, "seven")))
print(repr(problem), problem.extra, repr(pickle.loads(pickle.dumps(KeyError("k")))))
