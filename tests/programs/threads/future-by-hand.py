import threading
from concurrent.futures import Future, InvalidStateError

future = Future()
seen = []
future.add_done_callback(lambda one: seen.append(one.result()))
timer = threading.Timer(0.05, future.set_result, ["value"])
timer.start()
print(future.done(), future.result(timeout=5), future.exception())
timer.join()
print("called with", seen)
try:
    future.set_result("again")
except InvalidStateError as error:
    print(str(error).split(":")[0])
try:
    Future().result(timeout=0.05)
except TimeoutError as error:
    print(repr(error))
future.add_done_callback(lambda one: print("at once"))
