# Soft keywords, sequences and mappings of one's own.
match = 5; case = 3; print(match + case); match, case = 1, 2
match (match):
    case 1: print("soft")
match match, case:
    case 1, 2: print("tuple")
class Seq:
    def __len__(self): print("len"); return 2
    def __getitem__(self, i): print("get", i); return i
import collections.abc
collections.abc.Sequence.register(Seq)
match Seq():
    case [0, x]: print("seq", x)
class Mp(dict):
    def get(self, k, d=None): print("get", k); return super().get(k, d)
    def __missing__(self, k): print("missing"); return 5
match Mp(a=1):
    case {"b": x}: print("b")
    case {"a": x}: print("a", x)
