# A coroutine goes with the error that its call ended in, or with the loop over a tuple of them.
import asyncio


async def work(number):
    return number


def no_loop():
    try:
        asyncio.create_task(work(1))
    except RuntimeError as error:
        print("error:", error)


def one_line():
    try: work(2)
    finally: print("finally")


def last_loop():
    for coroutine in (work(3), work(4)):
        print("body")


async def last_loop_of_a_task():
    for coroutine in (work(5), work(6)):
        print("body of the task")
    print("after the loop")


async def nested():
    try:
        asyncio.run(work(7))
    except RuntimeError as error:
        print("error:", error)


no_loop()
one_line()
last_loop()
asyncio.run(last_loop_of_a_task())
asyncio.run(nested())
try:
    asyncio.ensure_future(work(8))
except RuntimeError as error:
    print("error:", error)
