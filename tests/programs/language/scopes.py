x = "global"


def local():
    try:
        print(x)
    except UnboundLocalError as erro:
        print(erro)
    x = "local"
    return x


class Corpo:
    x = "classe"
    y = [x for _ in range(2)]
    z = x + "!"

    def metodo(self):
        return x


def muda():
    global x, nova
    x = "mudada"
    nova = 1


print(local(), Corpo.y, Corpo.z, Corpo().metodo())
muda()
print(x, nova, [x for x in range(3)], x)
print([ultimo := n for n in range(3)], ultimo)
del nova
try:
    nova
except NameError as erro:
    print(erro)
