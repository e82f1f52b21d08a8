"""set, clear, wait with and without time."""
import re
import threading
import time
import warnings

event = threading.Event()
print(re.sub("0x[0-9a-f]+", "X", repr(event)), event.is_set())
print(event.wait(0.02), event.wait(timeout=0))
event.set()
event.set()
print(re.sub("0x[0-9a-f]+", "X", repr(event)), event.wait(), event.wait(0))
event.clear()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(event.isSet())
print(caught[0].category.__name__, caught[0].message)


results = []


def wait(name):
    results.append((name, event.wait(0.5)))


threads = [threading.Thread(target=wait, args=(name,)) for name in ("a", "b")]
for thread in threads:
    thread.start()
    time.sleep(0.05)
event.set()
event.clear()
for thread in threads:
    thread.join()
print(sorted(results))
