import asyncio


async def name():
    return asyncio.current_task().get_name()


runner = asyncio.Runner()
loop = runner.get_loop()
print(loop is runner.get_loop(), loop.is_closed(), loop.is_running())
print(runner.run(name()).startswith("Task-"))
print(runner.get_loop() is loop)
runner.close()
runner.close()
print(loop.is_closed())


async def nothing():
    pass


for use in (runner.get_loop, runner.__enter__, lambda: runner.run(coroutine)):
    coroutine = nothing()
    try:
        use()
    except RuntimeError as error:
        print(error)
    coroutine.close()

unused = asyncio.Runner()
unused.close()
with unused:
    print("closed before it began: it may begin")
try:
    with asyncio.Runner() as failing:
        failing.run(nothing())
        raise KeyError("inside with")
except KeyError as error:
    print(repr(error))
try:
    failing.get_loop()
except RuntimeError as error:
    print(error)
