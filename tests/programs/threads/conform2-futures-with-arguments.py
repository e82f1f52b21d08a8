"""A Future with an `__init__` of its own: whole only once super().__init__() was called."""

import asyncio
import inspect


class Named(asyncio.Future):
    def __init__(self, name, loop):
        self.name = name
        super().__init__(loop=loop)


class Forgetful(asyncio.Future):
    def __init__(self):
        self.name = "forgetful"


loop = asyncio.new_event_loop()
named = Named("a", loop)
print(named, named.get_loop() is loop, named.name)
named.set_result(3)
print(named.result())

forgetful = Forgetful()
for ask, args in {
    "done": (),
    "cancelled": (),
    "result": (),
    "exception": (),
    "cancel": (),
    "get_loop": (),
    "set_result": (1,),
    "set_exception": (OSError(),),
    "add_done_callback": (print,),
    "remove_done_callback": (print,),
}.items():
    try:
        print(ask, getattr(forgetful, ask)(*args))
    except Exception as error:
        print(ask, type(error).__name__, error)


async def wait():
    try:
        await forgetful
    except RuntimeError as error:
        print("await", error)


loop.run_until_complete(wait())
loop.close()

try:
    asyncio.Future()
except RuntimeError as error:
    print(error)
print(inspect.signature(asyncio.Future), inspect.signature(asyncio.Task))
print(inspect.signature(asyncio.TimerHandle))
