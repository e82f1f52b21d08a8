a, *b, c = range(6)
print(a, b, c)
(d, e), *f, [g, [h]] = (1, 2), 3, 4, [5, [6]]
print(d, e, f, g, h)
for x, (y, *z) in [(1, (2, 3, 4)), (5, (6,))]:
    print(x, y, z)
i, lista = 0, [0, 0, 0]
i, lista[i] = 1, 9
print(i, lista)
print([*range(2), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*[1], 2))
for texto in ("a, b = [1]", "a, b = [1, 2, 3]", "a, *b, c = [1]", "a, b = 5"):
    try:
        exec(texto)
    except (ValueError, TypeError) as erro:
        print(erro)
