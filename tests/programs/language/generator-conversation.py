def conta():
    print("começo")
    recebido = None
    while True:
        try:
            recebido = yield recebido
            print("recebeu", recebido)
        except ValueError as erro:
            print("apanhou", erro)
            recebido = "depois do erro"
        except GeneratorExit:
            print("fechado")
            return "fim"


g = conta()
print(next(g), g.send(1), g.throw(ValueError("v")), g.send(2))
print(g.close(), g.close())
try:
    next(g)
except StopIteration as fim:
    print("parado", fim.value)
try:
    conta().send(1)
except TypeError as erro:
    print(erro)
