def fundo(n):
    return 0 if n == 0 else 1 + fundo(n - 1)


def corrente(n):
    if n > 0:
        yield from corrente(n - 1)
    yield n


print(fundo(900))
try:
    fundo(5000)
except RecursionError as erro:
    print(type(erro).__name__)
print(sum(corrente(500)), fundo(900))
