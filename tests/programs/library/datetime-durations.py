# timedelta: distances in days, seconds and microseconds, exact to the last one.
from datetime import timedelta

for delta in (
    timedelta(days=1, hours=-1),
    timedelta(weeks=2, milliseconds=1),
    timedelta(hours=0.5, minutes=-1.25),
    timedelta(seconds=0.1),
    timedelta(microseconds=0.5),
    timedelta(microseconds=1.5),
    timedelta(microseconds=2.5),
    timedelta(days=1 / 3),
    timedelta(microseconds=-1),
    timedelta(0),
):
    print(repr(delta), "|", delta, "|", delta.total_seconds(), delta.days, delta.seconds, bool(delta))

week, hour = timedelta(weeks=1), timedelta(hours=1)
print(week / 2, week // 4, week * 1.5, 3 * hour, -hour, abs(-hour), +hour, week / hour, week // timedelta(days=2))
print(week % timedelta(days=2), divmod(week, timedelta(days=2)), week / 7.5, timedelta(1) * 1e-6)
print(week > hour, week == timedelta(days=7), hash(week) == hash(timedelta(hours=168)), week == 7)
print(sum([hour, hour], timedelta()), max(week, hour), sorted([week, hour, -hour]))
print(timedelta.min, timedelta.max, timedelta.resolution)
minutes, seconds = divmod(timedelta(seconds=3725).seconds, 60)
print(f"{minutes // 60}h{minutes % 60:02d}m{seconds:02d}s")

for make in (
    lambda: timedelta("1"),
    lambda: timedelta(10**9),
    lambda: timedelta.max + hour,
    lambda: timedelta(days=1e20),
    lambda: timedelta(float("nan")),
    lambda: timedelta(hours=float("inf")),
    lambda: week + 1,
    lambda: week < 3,
    lambda: week * "a",
    lambda: week * 1j,
    lambda: week / 0,
    lambda: week // hour / timedelta(0),
    lambda: week % timedelta(0),
    lambda: 5 / week,
    lambda: sum([week, hour]),
    lambda: week.hours,
    lambda: setattr(week, "days", 8),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
