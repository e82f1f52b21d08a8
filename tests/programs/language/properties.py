class Conta:
    def __init__(self):
        self._saldo = 0

    @property
    def saldo(self):
        "Quanto há."
        return self._saldo

    @saldo.setter
    def saldo(self, valor):
        if valor < 0:
            raise ValueError("negativo")
        self._saldo = valor

    @property
    def dobro(self):
        return self.saldo * 2


conta = Conta()
conta.saldo += 5
print(conta.saldo, conta.dobro, Conta.saldo.__doc__)
for acao in (lambda: setattr(conta, "saldo", -1), lambda: setattr(conta, "dobro", 1), lambda: delattr(conta, "saldo")):
    try:
        acao()
    except (ValueError, AttributeError) as erro:
        print(type(erro).__name__, erro)
