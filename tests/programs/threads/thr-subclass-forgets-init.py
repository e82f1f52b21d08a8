"""A subclass that does not call Thread.__init__ cannot do anything."""
import threading


class Broken(threading.Thread):
    def __init__(self):
        self.result = None

    def run(self):
        self.result = 1


broken = Broken()
for action in (
    broken.start,
    broken.join,
    broken.is_alive,
    lambda: broken.name,
    lambda: broken.daemon,
    lambda: broken.ident,
    lambda: repr(broken),
    lambda: setattr(broken, "daemon", True),
):
    try:
        print(action())
    except (AssertionError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}")
try:
    threading.Thread(group="g")
except AssertionError as error:
    print(error)
