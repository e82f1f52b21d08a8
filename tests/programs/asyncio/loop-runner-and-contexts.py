import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def enter(name):
    user.set(name)
    await asyncio.sleep(0)
    return user.get()


async def who():
    return user.get()


with asyncio.Runner() as runner:
    print(runner.run(enter("ana")), runner.run(who()), user.get())
    own = contextvars.copy_context()
    print(runner.run(enter("bob"), context=own), runner.run(who(), context=own))
    print(runner.run(who()), own[user], user.get())

user.set("eva")
with asyncio.Runner() as runner:
    user.set("ivo")
    print("before the first run:", runner.run(who()))
with asyncio.Runner() as runner:
    runner.get_loop()
    user.set("lia")
    print("after get_loop:", runner.run(who()))
