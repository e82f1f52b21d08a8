class Ponto:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Livre(Ponto):
    pass


p = Ponto(1)
for acao in (lambda: p.y, lambda: setattr(p, "z", 3), lambda: p.__dict__):
    try:
        print(acao())
    except AttributeError as erro:
        print(erro)
p.y = 2
print(p.x + p.y, hasattr(p, "z"))
livre = Livre(5)
livre.z = 6
print(livre.x, livre.__dict__)
