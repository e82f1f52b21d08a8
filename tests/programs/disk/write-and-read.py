with open("notas.txt", "w", encoding="utf-8") as arquivo:
    print(arquivo.write("primeira linha\n"), arquivo.closed)
    arquivo.write("segunda ação\n")
    print("terceira", 3, file=arquivo)
print(arquivo.closed)

with open("notas.txt", encoding="utf-8") as arquivo:
    texto = arquivo.read()
print(repr(texto), len(texto))

with open("notas.txt", "a", encoding="utf-8") as arquivo:
    arquivo.writelines(["quarta\n", "quinta"])

with open("notas.txt", encoding="utf-8") as arquivo:
    print(repr(arquivo.readline()), arquivo.readlines())

for numero, linha in enumerate(open("notas.txt", encoding="utf-8"), 1):
    print(numero, linha.strip())
