def contador(inicio=0):
    total = inicio

    def proximo(passo=1):
        nonlocal total
        total += passo
        return total

    return proximo


um, outro = contador(), contador(100)
print(um(), um(), outro(5), um(10))

tardias = [lambda: numero for numero in range(3)]
print([funcao() for funcao in tardias])
cedo = [lambda numero=numero: numero for numero in range(3)]
print([funcao() for funcao in cedo])

nivel = "global"


def externa():
    nivel = "externa"

    def interna():
        return nivel

    def muda():
        global nivel
        nivel = "mudado"

    muda()
    return interna()


print(externa(), nivel)


def antes():
    try:
        print(valor)
    except UnboundLocalError as erro:
        print(type(erro).__name__, erro)
    valor = 1


antes()
