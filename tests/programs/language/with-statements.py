class Porta:
    def __init__(self, nome, engole=False):
        self.nome = nome
        self.engole = engole

    def __enter__(self):
        print("abre", self.nome)
        return self.nome.upper()

    def __exit__(self, tipo, erro, rastro):
        print("fecha", self.nome, tipo.__name__ if tipo else None, erro)
        return self.engole


with Porta("a") as nome:
    print("dentro", nome)

with Porta("b") as b, Porta("c") as c:
    print("dentro", b, c)

with Porta("d", engole=True):
    raise ValueError("engolido")
print("segue")

try:
    with Porta("e", engole=True), Porta("f"):
        1 / 0
    print("passou")
    with Porta("g"):
        [].pop()
except IndexError as erro:
    print("fora:", erro)


def sai_cedo():
    with Porta("h"):
        return "resultado"


print(sai_cedo())
for _ in range(2):
    with Porta("i"):
        break
