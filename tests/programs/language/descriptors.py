class Positivo:
    def __set_name__(self, dono, nome):
        print("chama-se", nome, "em", dono.__name__)
        self.nome = "_" + nome

    def __get__(self, objeto, tipo=None):
        if objeto is None:
            return self
        return objeto.__dict__.get(self.nome, 0)

    def __set__(self, objeto, valor):
        if valor <= 0:
            raise ValueError(f"{self.nome[1:]} tem de ser positivo")
        objeto.__dict__[self.nome] = valor


class Caixa:
    largura = Positivo()
    altura = Positivo()


caixa = Caixa()
caixa.largura = 3
print(caixa.largura, caixa.altura, type(Caixa.altura).__name__)
try:
    caixa.altura = -1
except ValueError as erro:
    print(erro)
caixa.__dict__["largura"] = 99
print(caixa.largura, sorted(caixa.__dict__))
