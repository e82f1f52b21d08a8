import asyncio


async def trabalho(nome):
    print(nome, "começa")
    await asyncio.sleep(0)
    print(nome, "termina")
    return nome.upper()


async def main():
    tarefas = [asyncio.create_task(trabalho(nome)) for nome in "abc"]
    print("criadas, nenhuma começou")
    await asyncio.sleep(0)
    print("main de novo")
    for tarefa in tarefas:
        print("resultado", await tarefa)


asyncio.run(main())
