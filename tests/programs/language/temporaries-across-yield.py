def diz(x):
    print("avalia", x)
    return x


def gerador():
    soma = diz(1) + (yield "a") * diz(3)
    print(soma)
    print([diz(1), (yield "b"), diz(2)], {diz("k"): (yield "c")})
    print(diz(1) < (yield "d") < diz(9), f"{diz(1)}{(yield 'e')}{diz(2)}")
    lista = [1, 2]
    lista[diz(0)] += yield "f"
    lista[(yield "g")] = yield "h"
    print(lista, max(diz(4), (yield "i"), diz(3)))


respostas = {"a": 2, "b": 7, "c": 8, "d": 5, "e": "E", "f": 100, "g": 1, "h": 50, "i": 6}
g = gerador()
pedido = next(g)
while True:
    try:
        pedido = g.send(respostas[pedido])
    except StopIteration:
        break
