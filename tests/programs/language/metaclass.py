class Meta(type):
    def __new__(mcs, nome, bases, espaco, **opcoes):
        print("novo", nome, [n for n in espaco if not n.startswith("__")], opcoes)
        return super().__new__(mcs, nome, bases, espaco)

    def __init__(cls, nome, bases, espaco, **opcoes):
        super().__init__(nome, bases, espaco)

    def __call__(cls, *args):
        print("chama", args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def diz(cls):
        return f"sou {cls.__name__}"


class Base(metaclass=Meta, modo=1):
    cor = "azul"

    def __init__(self, x):
        self.x = x


class Filha(Base):
    pass


print(Filha(7).x, len(Filha), Filha.diz(), type(Filha))
try:
    Filha(1).diz()
except AttributeError as erro:
    print(erro)
