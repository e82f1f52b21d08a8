# Calls at given times: by time, then by priority, then by coming.
import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)
start = time.monotonic()


def say(text, *more, **options):
    print(round(time.monotonic() - start, 1), text, more, options)


s.enter(2, 1, say, ("later",))
s.enterabs(start + 1, 2, say, argument=("second of two",))
s.enterabs(start + 1, 1, say, argument=("first of two",), kwargs={"key": 1})
event = s.enter(1.5, 1, say, ("never",))
print(len(s.queue), [one.argument[0] for one in s.queue], s.empty())
s.cancel(event)
try:
    s.cancel(event)
except ValueError as error:
    print(type(error).__name__)
s.run()
print(s.empty(), round(time.monotonic() - start, 1))
s.enter(0, 1, say, ("due",))
s.enter(3, 1, say, ("not yet",))
print(round(s.run(blocking=False)))
print(event._fields)
