"""Runner: used twice, closed, nested, with a context, a task that outlives its run."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)
left = None


async def count():
    var.set(var.get() + 1)
    return var.get()


async def leaves_a_task():
    global left

    async def background():
        try:
            await asyncio.sleep(10)
        finally:
            print("background ends", var.get())

    left = asyncio.create_task(background())
    await asyncio.sleep(0)


async def nested():
    for attempt in (asyncio.run, runner.run):
        inner = count()
        try:
            attempt(inner)
        except RuntimeError as error:
            print(error)
        inner.close()


with asyncio.Runner() as runner:
    print(runner.run(count()), runner.run(count()), var.get())
    context = contextvars.copy_context()
    print(runner.run(count(), context=context), context[var])
    runner.run(nested())
    runner.run(leaves_a_task())
    print(left.done(), runner.get_loop() is left.get_loop())
    try:
        runner.run(print)
    except TypeError as error:
        print(error)
    try:
        runner.run(asyncio.sleep(0, "loop") if False else 5)
    except TypeError as error:
        print(error)
print(left.cancelled())
kept = count()
for attempt in (runner.get_loop, runner.__enter__, lambda: runner.run(kept)):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
runner.close()
kept.close()
print(var.get())
