import asyncio
from contextvars import ContextVar

place = ContextVar("place", default="nowhere")


async def walk():
    place.set("garden")
    yield place.get()
    place.set("house")
    yield place.get()


def visit():
    token = place.set("shop")
    yield place.get()
    place.reset(token)


async def main():
    async for here in walk():
        print(here, place.get())
    for here in visit():
        print(here, place.get())
    print(place.get())
    with place.set("attic"):
        await asyncio.sleep(0)
        print(place.get())
    print(place.get())


asyncio.run(main())
