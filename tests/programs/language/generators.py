def contagem(de, ate):
    while de <= ate:
        yield de
        de += 1


def media():
    soma = quantos = 0
    atual = None
    while True:
        valor = yield atual
        soma += valor
        quantos += 1
        atual = soma / quantos


def junta(*partes):
    for parte in partes:
        total = yield from parte
        print("devolveu", total)


def com_resultado():
    yield "x"
    return 42


print(list(contagem(1, 4)), sum(contagem(1, 100)))
m = media()
next(m)
print(m.send(10), m.send(20), m.send(60))
m.close()
print(list(junta(contagem(1, 2), com_resultado())))
g = contagem(1, 1)
print(next(g), next(g, "acabou"))
try:
    next(g)
except StopIteration:
    print("parou")


def cuida():
    try:
        yield 1
        yield 2
    except ValueError as erro:
        print("recebi", erro)
        yield 3
    finally:
        print("limpeza")


c = cuida()
print(next(c), c.throw(ValueError("oi")), next(c, "fim"))
d = cuida()
next(d)
d.close()
print(list(n * n for n in range(5) if n % 2))
