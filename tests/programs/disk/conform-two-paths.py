import os


def tenta(texto, acao):
    try:
        print(texto, acao())
    except OSError as erro:
        print(texto, type(erro).__name__, erro, erro.filename, erro.filename2)


with open("arquivo.txt", "w") as arquivo:
    arquivo.write("x")
os.mkdir("pasta")
tenta("abaixo de um arquivo", lambda: open("arquivo.txt/dentro"))
tenta("listar um arquivo", lambda: os.listdir("arquivo.txt"))
tenta("mover de dentro", lambda: os.rename("arquivo.txt/velho", "novo"))
tenta("mover o que falta", lambda: os.replace("nada", "novo"))
tenta("arquivo sobre pasta", lambda: os.rename("arquivo.txt", "pasta"))
tenta("pasta sobre arquivo", lambda: os.rename("pasta", "arquivo.txt"))
tenta("criar dentro", lambda: os.makedirs("arquivo.txt/a/b"))
tenta("existe", lambda: os.path.exists("arquivo.txt/dentro"))
os.remove("arquivo.txt")
os.rmdir("pasta")
