import asyncio


async def soma(a, b):
    await asyncio.sleep(1)
    return a + b


async def esquecida():
    try:
        await asyncio.sleep(100)
    finally:
        print("esquecida foi cancelada no fim")


async def main():
    asyncio.create_task(esquecida())
    return await soma(1, 2)


print(asyncio.run(main()))
print(asyncio.run(soma(3, 4)))
try:
    asyncio.run(soma(1, "a"))
except TypeError as erro:
    print(erro)
try:
    asyncio.get_running_loop()
except RuntimeError as erro:
    print(erro)
