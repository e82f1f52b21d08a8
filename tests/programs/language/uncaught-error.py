def dividir(a, b):
    return a / b


def media(valores):
    return dividir(sum(valores), len(valores))


print("antes")
print(media([1, 2, 3]))
print(media([]))
print("nunca")
