def contador():
    n = 0

    def soma(quanto=1):
        nonlocal n
        n += quanto
        return n

    return soma


um, outro = contador(), contador()
um()
um(5)
print(um(), outro(), um.__closure__[0].cell_contents)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])


def apagada(x):
    def le():
        return x

    del x
    try:
        le()
    except NameError as erro:
        print(erro)
    x = 5
    return le()


print(apagada(1))


def depois():
    try:
        raise ValueError("v")
    except ValueError as erro:
        le = lambda: erro
    try:
        le()
    except NameError as e:
        print(e)


depois()
