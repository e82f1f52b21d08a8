lista = [1, 2, 3, 4]
for x in lista:
    lista.remove(x)
print(lista)
for texto in ("for k in d: d[k + 1] = 1", "for k in s: s.add(k + 1)", "for k in d: del d[k]"):
    d, s = {1: 1}, {1}
    try:
        exec(texto)
    except RuntimeError as erro:
        print(erro)
lista = list(range(5))
print([lista.pop() for _ in lista], lista)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))
nums = [3, 1, 2]
try:
    nums.sort(key=lambda n: nums.append(n))
except ValueError as erro:
    print(erro)
