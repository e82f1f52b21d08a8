import asyncio
import contextvars

var = contextvars.ContextVar("var", default="outer")


async def report():
    task = asyncio.current_task()
    return task.get_name(), var.get()


async def main():
    loop = asyncio.get_running_loop()
    own = contextvars.copy_context()
    own.run(var.set, "own")
    print(await loop.create_task(report(), name="named", context=own))
    print(await asyncio.create_task(report(), name=7, context=None))
    task = asyncio.create_task(report())
    task.set_name("renamed")
    print(await task, task.get_name())
    for keywords in ({"nam": "x"}, {"loop": None}):
        coroutine = report()
        try:
            asyncio.create_task(coroutine, **keywords)
        except TypeError as error:
            print("TypeError")
        coroutine.close()
    for wrong in (3, report, None):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])


asyncio.run(main())
coroutine = report()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
