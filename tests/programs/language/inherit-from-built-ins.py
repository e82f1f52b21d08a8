class Grito(str):
    def __add__(self, outro):
        return Grito(str.__add__(self, outro).upper())


class Padrao(dict):
    def __missing__(self, chave):
        self[chave] = len(self)
        return self[chave]


class Par(int):
    def __new__(cls, valor):
        return super().__new__(cls, valor * 2)


class Pilha(list):
    def topo(self):
        return self[-1]


print(Grito("oi") + "!", type(Grito("a") + "b").__name__)
d = Padrao()
print(d["a"], d["b"], d["a"], d, d.get("z"))
print(Par(4), Par(4) + 1, isinstance(Par(1), int))
p = Pilha([1, 2])
p.append(3)
print(p.topo(), p, len(p), p == [1, 2, 3])
