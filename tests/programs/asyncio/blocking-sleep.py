import asyncio
import time


async def relatorio():
    time.sleep(2)
    print("relatório pronto", time.strftime("%X"))


async def atender(nome):
    print("olá,", nome, time.strftime("%X"))


async def main():
    await asyncio.gather(relatorio(), atender("Bia"), atender("Caio"))


asyncio.run(main())
