"""What a callback raises is logged, and the others are still called."""
import logging
from concurrent.futures import Future


class Show(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.name, record.getMessage()[:26], record.exc_info[0].__name__)


logging.getLogger("concurrent.futures").addHandler(Show())
future = Future()
future.add_done_callback(lambda done: 1 / 0)
future.add_done_callback(lambda done: print("second", done.result()))
future.set_result("value")
future.add_done_callback(lambda done: [][0])
print(future.done())
