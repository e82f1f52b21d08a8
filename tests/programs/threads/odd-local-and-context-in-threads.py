"""threading.local and context variables across threads, executors and to_thread."""
import asyncio
import contextvars
import threading

var = contextvars.ContextVar("var", default="unset")
local = threading.local()


def look(name):
    seen = (name, var.get(), getattr(local, "value", "no value"))
    var.set(name)
    local.value = name
    return seen


async def main():
    var.set("main")
    local.value = "main"
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(look, "to_thread"))
    print(await loop.run_in_executor(None, look, "executor"))
    context = contextvars.copy_context()
    print(await loop.run_in_executor(None, context.run, look, "with context"))
    print(context[var], var.get(), local.value)
    thread = threading.Thread(target=lambda: print(look("thread")))
    thread.start()
    thread.join()
    given = threading.Thread(target=lambda: print(look("given")), context=contextvars.copy_context())
    given.start()
    given.join()
    print(var.get())


asyncio.run(main())
