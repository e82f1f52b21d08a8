import asyncio


async def main():
    print("Olá")
    await asyncio.sleep(1)
    print("mundo")
    return "pronto"


print(asyncio.run(main()))
