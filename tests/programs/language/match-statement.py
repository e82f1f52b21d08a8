class Ponto:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def diz(coisa):
    match coisa:
        case Ponto(0, 0):
            return "origem"
        case Ponto(x=0, y=y):
            return f"eixo em {y}"
        case Ponto(x, y) if x == y:
            return f"diagonal {x}"
        case [Ponto(), Ponto()]:
            return "dois pontos"
        case {"tipo": "clique", "onde": (x, y), **resto}:
            return f"clique {x} {y} {resto}"
        case [1, 2, *resto]:
            return f"1, 2 e {resto}"
        case "sim" | "s" as resposta:
            return f"aceito: {resposta}"
        case int(n) if n > 100:
            return f"grande {n}"
        case None | True:
            return "um só"
        case str():
            return "texto"
        case _:
            return "outra coisa"


for coisa in (Ponto(0, 0), Ponto(0, 5), Ponto(2, 2), Ponto(1, 2), [Ponto(1, 1), Ponto(2, 2)], {"tipo": "clique", "onde": [3, 4], "b": 1}, (1, 2, 3, 4), "s", "não", 500, 5, None, True, 1.5, [], {}):
    print(diz(coisa))
