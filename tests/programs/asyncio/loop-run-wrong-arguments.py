import asyncio


async def main():
    return "fine"


class Ready:
    def __await__(self):
        yield
        return "awaited"


def plain():
    return "plain"


for wrong in (None, 3, "main", main, plain, [main]):
    try:
        print(asyncio.run(wrong))
    except Exception as error:
        print(type(error).__name__, error)
print(asyncio.run(Ready()))
try:
    asyncio.run()
except TypeError as error:
    print(error)
try:
    asyncio.run(Ready(), True)
except TypeError as error:
    print(error)
try:
    asyncio.run(Ready(), eager=True)
except TypeError as error:
    print(error)
