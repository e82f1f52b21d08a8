class Raiz:
    def quem(self):
        return ["Raiz"]


class Esquerda(Raiz):
    def quem(self):
        return ["Esquerda", *super().quem()]


class Direita(Raiz):
    def quem(self):
        return ["Direita", *super().quem()]


class Folha(Esquerda, Direita):
    def quem(self):
        return ["Folha", *super().quem()]


print(Folha().quem())
print([classe.__name__ for classe in Folha.__mro__])
try:
    class Impossivel(Raiz, Folha):
        pass
except TypeError as erro:
    print(erro)
