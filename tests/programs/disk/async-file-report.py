import asyncio


async def grava(nome, linhas):
    with open(nome, "w") as arquivo:
        for linha in linhas:
            arquivo.write(f"{linha}\n")
            await asyncio.sleep(0.1)
    print("gravou", nome)


async def main():
    await asyncio.gather(grava("a.txt", range(3)), grava("b.txt", "xy"))
    for nome in ("a.txt", "b.txt"):
        with open(nome) as arquivo:
            print(nome, arquivo.read().split())


asyncio.run(main())
