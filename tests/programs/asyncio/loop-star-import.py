from asyncio import *

print(TaskGroup.__name__, Queue.__name__, run.__name__, FIRST_COMPLETED)
print(StreamReader.__name__, BaseProtocol.__name__, format_call_graph.__name__)
print(isinstance(CancelledError(), Exception), TimeoutError is __import__("builtins").TimeoutError)
try:
    constants
except NameError as error:
    print(error)

import asyncio

print("wait_for" in asyncio.__all__, "events" in asyncio.__all__, len(set(asyncio.__all__)) > 90)
print(all(hasattr(asyncio, name) for name in asyncio.__all__))
print(asyncio.constants.THREAD_JOIN_TIMEOUT, asyncio.events.Handle is asyncio.Handle)
try:
    asyncio.slepe
except AttributeError as error:
    print(error)
from asyncio import exceptions, log

print(exceptions.CancelledError is asyncio.CancelledError, log.logger.name)
