import asyncio


async def soma(a, b):
    return a + b


resultado = soma(1, 2)
print(type(resultado).__name__)
lista = [soma(3, 4)]


async def espera():
    try:
        await asyncio.sleep(100)
    finally:
        print("limpeza ao sair")


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, caso: print(caso["message"], caso["task"].get_name()))
tarefa = loop.create_task(espera(), name="esquecida")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print("fim", tarefa.done())
