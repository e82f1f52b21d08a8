class Curioso:
    fixo = 1

    def __getattr__(self, nome):
        if nome.startswith("eco_"):
            return nome[4:]
        raise AttributeError(f"não sei de {nome}")

    def __setattr__(self, nome, valor):
        print("guarda", nome)
        super().__setattr__(nome, valor)

    def __delattr__(self, nome):
        print("apaga", nome)
        super().__delattr__(nome)


c = Curioso()
print(c.fixo, c.eco_ola, getattr(c, "nada", "padrão"), hasattr(c, "eco_"), hasattr(c, "x"))
c.x = 5
print(c.x, vars(c))
del c.x
try:
    c.x
except AttributeError as erro:
    print(erro)
