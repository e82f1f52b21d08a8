"""What a Condition demands, and what it shows."""
import re
import threading


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


condition = threading.Condition()
for action in (condition.wait, condition.notify, condition.notify_all):
    attempt(action)
with condition:
    attempt(lambda: condition.wait(0.05))
    attempt(lambda: condition.wait_for(lambda: False, timeout=0.05))
    attempt(lambda: condition.wait_for(lambda: [1]))
    attempt(lambda: condition.notify(3))
    attempt(condition.locked)
print(re.sub("0x[0-9a-f]+", "X", repr(condition)))
plain = threading.Condition(threading.Lock())
attempt(plain.wait)
with plain:
    attempt(lambda: plain.wait(timeout=0))
attempt(lambda: threading.Condition("no lock"))
