# Coroutines that live in a local until their function, coroutine or task ends.
import asyncio


async def work(number):
    return number


def plain():
    kept = work(1)
    print("plain has", kept.__name__)


async def helper():
    kept = work(2)
    print("helper has", kept.cr_frame is not None)


async def background():
    kept = work(3)
    await asyncio.sleep(0.01)
    print("background ends")
    return kept is None


async def main():
    plain()
    await helper()
    print(await asyncio.create_task(background()))
    kept = work(4)
    kept = None
    print("main ends", kept)


asyncio.run(main())
print("end")
