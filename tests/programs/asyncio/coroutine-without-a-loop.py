class Passo:
    def __await__(self):
        return (yield "pedido")


async def conversa():
    try:
        resposta = await Passo()
    except ValueError as erro:
        resposta = f"erro {erro}"
    return resposta


c = conversa()
print(c.send(None))
try:
    c.send("resposta")
except StopIteration as fim:
    print(fim.value)
try:
    c.send(None)
except RuntimeError as erro:
    print(erro)
c = conversa()
c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as fim:
    print(fim.value)
c = conversa()
try:
    c.send(1)
except TypeError as erro:
    print(erro)
c.close()
try:
    for _ in c:
        pass
except TypeError as erro:
    print(erro)
