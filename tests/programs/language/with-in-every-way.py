class Porta:
    def __init__(self, nome, engole=False):
        self.nome, self.engole = nome, engole

    def __enter__(self):
        print("abre", self.nome)
        return self.nome

    def __exit__(self, tipo, erro, onde):
        print("fecha", self.nome, tipo and tipo.__name__)
        return self.engole


class Quebrada(Porta):
    def __exit__(self, *tudo):
        raise KeyError("ao fechar")


def devolve():
    with Porta("r"):
        return "devolvido"


with Porta(1) as a, Porta(2) as b:
    print(a, b)
with Porta(3, True), Porta(4):
    raise ValueError
print(devolve())
for i in range(3):
    with Porta(i):
        if i == 0:
            continue
        break
try:
    with Quebrada("q"):
        raise ValueError("dentro")
except KeyError as erro:
    print(repr(erro), repr(erro.__context__))
for errado in (5, Quebrada):
    try:
        with errado:
            pass
    except TypeError as erro:
        print(erro)
