import asyncio


async def quem():
    print("sou", asyncio.current_task().get_name())
    await asyncio.sleep(1)
    return asyncio.current_task().get_name()


async def main():
    sem_nome = asyncio.create_task(quem())
    com_nome = asyncio.create_task(quem(), name="leitor")
    print(asyncio.current_task().get_name(), sem_nome.get_name(), com_nome.get_name())
    print(sem_nome.done(), com_nome.cancelled(), len(asyncio.all_tasks()))
    print(await sem_nome, await com_nome, sem_nome.done())
    com_nome.set_name("outro")
    print(com_nome.get_name(), len(asyncio.all_tasks()))


asyncio.run(main())
