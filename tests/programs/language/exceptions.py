class SemEstoque(Exception):
    def __init__(self, item, falta):
        super().__init__(f"faltam {falta} de {item}")
        self.item = item


def vender(item, quantos):
    if quantos > 3:
        raise SemEstoque(item, quantos - 3)
    return quantos


for quantos in (2, 5):
    try:
        print("vendidos", vender("pão", quantos))
    except SemEstoque as erro:
        print(erro, erro.item, erro.args)

try:
    try:
        {}["x"]
    except KeyError as erro:
        raise RuntimeError("não achei") from erro
except RuntimeError as erro:
    print(erro, repr(erro.__cause__))

try:
    try:
        int("abc")
    except ValueError:
        [][0]
except IndexError as erro:
    print(erro, "|", erro.__context__)

casos = [
    lambda: 1 / 0,
    lambda: "a" + 1,
    lambda: [1][5],
    lambda: None.x,
    lambda: int("x1"),
    lambda: nada,
    lambda: tuple("ab")["a"],
    lambda: len(5),
    lambda: vender(),
]
for caso in casos:
    try:
        caso()
    except Exception as erro:
        print(type(erro).__name__, "-", erro)
