import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def who(label, change=None):
    if change:
        user.set(change)
    await asyncio.sleep(0)
    print(label, user.get())


async def main():
    user.set("main")
    shared = contextvars.copy_context()
    await asyncio.create_task(who("copy", "inside"))
    print("outside", user.get())
    await asyncio.create_task(who("shared", "guest"), context=shared)
    print("in shared now", shared[user], "outside", user.get())
    task = asyncio.create_task(who("again"), context=shared)
    print(task.get_context() is shared)
    await task
    await who("awaited directly", "changed")
    print("outside", user.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(who("in a group"), context=shared)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("callback", user.get()), context=shared)
    await asyncio.sleep(0)


asyncio.run(main())
print(user.get())
