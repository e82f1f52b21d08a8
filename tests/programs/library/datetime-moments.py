# datetime without zones: arithmetic, text both ways, timestamps.
import copy
from datetime import date, datetime, time, timedelta

start = datetime(2025, 1, 31, 23, 59, 58, 123456)
print(start, repr(start), start.isoformat(), start.ctime(), start.date(), start.time())
print(start + timedelta(seconds=2), start - timedelta(days=31), start - datetime(2024, 12, 25), start.replace(hour=0, minute=0))
for timespec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(timespec, start.isoformat(timespec=timespec), start.replace(microsecond=0).isoformat(" ", timespec))
print(start.strftime("%d/%m/%Y %H:%M:%S.%f"), f"{start:%a %b %I%p %j %U}", f"{start}", format(start, "%y%%"))
print(start.weekday(), start.toordinal(), start.timetuple(), start.timestamp(), datetime.fromtimestamp(1e9))
print(datetime.combine(date(2025, 1, 1), time(7, 30)), datetime.min, datetime.max, datetime.resolution)
print(datetime.now().date(), datetime.today().hour, datetime.now() - datetime.now() <= timedelta(0))

texts = [
    "2025-01-05", "20250105", "2025-W01-7", "2025-01-05T10", "2025-01-05 10:11", "2025-01-05T10:11:12.5",
    "2025-01-05T10:11:12,123456789", "20250105T101112", "2025-01-05T24:00", "2025-01-05T24:01",
    "2025-1-5", "2025-01-05T25:00", "2025-13-01", "2025-01-05T10:1", "yesterday", "",
]
for text in texts:
    try:
        print(text, "->", repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(text, "->", error)

rows = [
    ("29 Feb 24", "%d %b %y"), ("Thursday, 29 February 2024 03:05 PM", "%A, %d %B %Y %I:%M %p"),
    ("2024 060", "%Y %j"), ("2024-W09-4", "%G-W%V-%u"), ("2024 8 4", "%Y %U %w"), ("12:00 am", "%I:%M %p"),
    ("20240102", "%Y%m%d"), ("10:11:12.5", "%H:%M:%S.%f"), ("Tue Jan  2 03:04:05 2024", "%c"),
    ("2024", "%Y-%m"), ("2024-02-30", "%Y-%m-%d"), ("2024 x", "%Y"), ("1", "%q"), ("1", "%"), ("20", "%V"),
]
for text, form in rows:
    try:
        print(text, form, "->", datetime.strptime(text, form))
    except ValueError as error:
        print(text, form, "->", error)

print(start == start.replace(fold=1), start.replace(fold=1), repr(start.replace(fold=1)))
print(copy.copy(start) == start, copy.deepcopy(start) == start, copy.replace(start, year=2000))
print(start == date(2025, 1, 31), isinstance(start, date), start > datetime(2025, 1, 1))
print(time(1, 2), time(23, 59, 59, 5), time(9) < time(10), time.fromisoformat("T10:11:12.25"), time.min, bool(time(0)))
for make in (
    lambda: start < date(2025, 1, 31),
    lambda: start - date(2025, 1, 1),
    lambda: datetime(2025, 1, 1, 24),
    lambda: datetime(2025, 1, 1, minute=60),
    lambda: datetime(2025, 1),
    lambda: time(1) + timedelta(1),
    lambda: time(25),
    lambda: start.isoformat(timespec="days"),
    lambda: datetime.combine(1, time()),
    lambda: datetime.max + timedelta(1),
    lambda: datetime.fromtimestamp("now"),
    lambda: datetime.strptime(5, "%Y"),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
