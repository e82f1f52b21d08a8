# asyncio.run() where a loop runs already, and nobody catches the error.
import asyncio


async def inner():
    return "never"


async def main():
    print("in main")
    result = asyncio.run(inner())
    print(result)


asyncio.run(main())
