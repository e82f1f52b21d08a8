lista = [1]
lista.append(lista)
print(lista, len(lista))
dicionario = {}
dicionario["eu"] = dicionario
print(dicionario)
tupla = ([],)
tupla[0].append(tupla)
print(tupla)
fundo = []
for _ in range(300):
    fundo = [fundo]
print(len(repr(fundo)), fundo == fundo)
