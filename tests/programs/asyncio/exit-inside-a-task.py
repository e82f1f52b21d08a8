import asyncio
import sys


async def sai():
    await asyncio.sleep(0.1)
    sys.exit(3)


async def main():
    try:
        await asyncio.create_task(sai())
    finally:
        print("main soube")


asyncio.run(main())
print("nunca")
