def dois(a, b):
    pass


def chave(*, k, j=1):
    pass


def misto(a, /, b, *resto, c, **outros):
    return a, b, resto, c, outros


chamadas = (
    lambda: dois(1), lambda: dois(), lambda: dois(1, 2, 3), lambda: dois(1, a=2), lambda: dois(1, 2, z=3),
    lambda: chave(), lambda: chave(1), lambda: chave(1, k=2), lambda: misto(1, 2), lambda: misto(a=1, b=2, c=3),
    lambda: misto(1, 2, 3, c=4, a=5), lambda: dois(**{"a": 1}, **{"a": 2}), lambda: dois(**5), lambda: dois(*[1, 2], **{"q": 1}),
    lambda: len(), lambda: len([], []), lambda: dois(1, bb=2),
)
for chamada in chamadas:
    try:
        print(chamada())
    except TypeError as erro:
        print(erro)
