import asyncio
import concurrent.futures


def write(name, text):
    with open(name, "w") as file:
        file.write(text)
    return len(text)


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:
        count = await loop.run_in_executor(pool, write, "note.txt", "written")
    print(count, open("note.txt").read())


asyncio.run(main())
