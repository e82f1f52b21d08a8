class Regressiva:
    def __init__(self, de):
        self.de = de

    def __iter__(self):
        return self

    def __next__(self):
        if self.de == 0:
            raise StopIteration
        self.de -= 1
        return self.de + 1


print(list(Regressiva(3)), [n for n in Regressiva(2)], sum(Regressiva(4)))
um, *resto = Regressiva(4)
print(um, resto, 2 in Regressiva(3), max(Regressiva(5)))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None))
pares = zip("abc", Regressiva(2))
print(next(pares), next(pares), next(pares, "fim"))
preguicoso = map(lambda n: print("calcula", n) or n * 10, [1, 2, 3])
print("nada ainda")
print(next(preguicoso))
for valor in preguicoso:
    print("valor", valor)
print(list(iter(iter([5, 6, 0, 7]).__next__, 0)))
