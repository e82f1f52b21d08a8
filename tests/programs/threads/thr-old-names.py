"""Names from the time of Java still work, with a warning."""
import threading
import warnings

warnings.simplefilter("always")


def old(action):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = action()
    print(result, "|", *[str(warning.message) for warning in caught])


thread = threading.Thread(target=print)
old(thread.isDaemon)
old(lambda: thread.setDaemon(True))
old(lambda: thread.setName("old"))
old(thread.getName)
old(threading.activeCount)
old(lambda: threading.currentThread() is threading.main_thread())
condition = threading.Condition()
with condition:
    old(condition.notifyAll)
print(thread.daemon, thread.name)
