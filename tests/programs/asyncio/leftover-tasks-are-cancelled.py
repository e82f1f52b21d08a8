import asyncio


async def fica(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelada", n)
        raise
    finally:
        print("fim", n)


async def main():
    tarefas = [asyncio.create_task(fica(n)) for n in range(1)]
    await asyncio.sleep(0.1)
    print("main acaba", len(tarefas), len(asyncio.all_tasks()))


asyncio.run(main())
print("depois")
