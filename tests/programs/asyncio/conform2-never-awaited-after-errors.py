"""A coroutine that could not be run: the warning comes when its exception is forgotten."""

import asyncio


async def other():
    pass


async def main():
    try:
        asyncio.run(other())
    except RuntimeError as e:
        print(e)
        print("more")
    print("after")
    try:
        asyncio.run(other())
    except RuntimeError:
        print("no name")
    print("after 2")
    try:
        asyncio.get_running_loop().run_until_complete(other())
    except RuntimeError as error:
        print(error)
    print("after 3")


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
try:
    loop.run_until_complete(other())
except RuntimeError as error:
    print(error)
print("4")
try:
    loop.create_task(other())
except RuntimeError as error:
    print(error)
print("5")
try:
    asyncio.create_task(other())
except RuntimeError as error:
    print(error)
print("6")


def f():
    try:
        asyncio.create_task(other())
    except RuntimeError as error:
        print(error)
    print("in f")


f()
try:
    asyncio.run_coroutine_threadsafe(other(), loop)
except RuntimeError as error:
    print(error)
print("7")
try:
    asyncio.ensure_future(other())
except RuntimeError as error:
    print(error)
print("8")
