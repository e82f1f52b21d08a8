# Files for coroutines: a thread does the work, the loop goes on.
import asyncio
import os
import tempfile

import aiofiles
import aiofiles.os

folder = tempfile.mkdtemp()
path = os.path.join(folder, "notas.txt")


async def main():
    async with aiofiles.open(path, "w", encoding="utf-8") as file:
        print(await file.write("primeira\nsegunda ção\n"))
        await file.writelines(["terceira\n"])
        print(file.name == path, file.mode, file.closed)
    async with aiofiles.open(path, encoding="utf-8") as file:
        async for line in file:
            print(line.rstrip())
    file = await aiofiles.open(path, "rb")
    print(await file.read(4), await file.tell(), await file.seek(0), await file.readline())
    await file.close()
    print(file.closed)
    try:
        await aiofiles.open(os.path.join(folder, "nada"))
    except FileNotFoundError as error:
        print(type(error).__name__, error.errno)
    contents = await asyncio.gather(*(read(path) for _ in range(3)))
    print([len(one) for one in contents])
    print(await aiofiles.os.path.exists(path), (await aiofiles.os.stat(path)).st_size)
    await aiofiles.os.remove(path)
    print(await aiofiles.os.path.exists(path), await aiofiles.os.listdir(folder))


async def read(name):
    async with aiofiles.open(name) as file:
        return await file.read()


asyncio.run(main())
