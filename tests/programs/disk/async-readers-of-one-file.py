import asyncio

with open("shared.txt", "w") as file:
    file.writelines(f"row {number}\n" for number in range(6))


async def reader(name, file):
    for line in file:
        print(name, line.strip())
        await asyncio.sleep(0)


async def main():
    with open("shared.txt") as file:
        await asyncio.gather(reader("a", file), reader("b", file))
    print(file.closed)


asyncio.run(main())
