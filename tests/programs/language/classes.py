class Conta:
    taxa = 1

    def __init__(self, dono, saldo=0):
        self.dono = dono
        self._saldo = saldo

    @property
    def saldo(self):
        return self._saldo

    @saldo.setter
    def saldo(self, valor):
        if valor < 0:
            raise ValueError("saldo negativo")
        self._saldo = valor

    @classmethod
    def vazia(cls, dono):
        return cls(dono)

    @staticmethod
    def moeda():
        return "R$"

    def __repr__(self):
        return f"{type(self).__name__}({self.dono!r}, {self._saldo})"


class Poupanca(Conta):
    taxa = 2

    def __init__(self, dono, saldo=0, juros=0.5):
        super().__init__(dono, saldo)
        self.juros = juros

    def render(self):
        self.saldo += self.saldo * self.juros
        return self


ana, bia = Conta("Ana", 10), Poupanca("Bia", 100)
print(ana, bia, bia.render(), Conta.vazia("Caio"))
print(ana.taxa, bia.taxa, Conta.moeda(), bia.moeda())
try:
    ana.saldo = -1
except ValueError as erro:
    print("erro:", erro)
print(isinstance(bia, Conta), issubclass(Poupanca, Conta), isinstance(ana, Poupanca))
ana.taxa = 7
print(ana.taxa, Conta.taxa, hasattr(ana, "juros"), getattr(bia, "juros"), getattr(ana, "x", None))
try:
    print(ana.juros)
except AttributeError as erro:
    print(erro)
