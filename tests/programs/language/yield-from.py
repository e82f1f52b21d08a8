def interno():
    try:
        x = yield 1
        print("dentro", x)
    except ValueError as erro:
        print("dentro apanhou", erro)
        yield 10
    return "retorno"


def externo():
    print("fora recebeu", (yield from interno()))
    yield from [7, 8]
    return (yield from "ab")


class Iterador:
    def __iter__(self):
        return self

    def __next__(self):
        return 5

    def send(self, valor):
        return f"send {valor}"

    def close(self):
        print("fechou")


def delega():
    yield from Iterador()


g = externo()
print(next(g), g.send("s"), list(g))
g = externo()
next(g)
print(g.throw(ValueError("t")), next(g))
d = delega()
print(next(d), d.send(4))
d.close()
