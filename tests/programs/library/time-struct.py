# Broken-down times: struct_time, strftime and strptime, and back to seconds.
import time

epoch = time.gmtime(0)
print(epoch, epoch.tm_year, epoch[0], epoch[:3], epoch.tm_gmtoff, len(epoch))
print(time.localtime(1_735_722_000), time.mktime(time.localtime(1_735_722_000)), time.timezone)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1e9)), time.asctime(epoch), time.ctime(1e9))
print(time.strftime("%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %y %Y %%", (2024, 2, 29, 15, 4, 5, 3, 60, 0)))
print(time.strptime("30 Nov 00", "%d %b %y"), time.strptime("Wed Jan  1 09:00:00 2025"))
print(time.mktime((2024, 14, 35, 25, 61, 61, 0, 0, -1)), time.strftime("%Y %j", (2024, 0, 0, 0, 0, 0, 0, 0, 0)))
print(epoch < time.gmtime(1), epoch == (1970, 1, 1, 0, 0, 0, 3, 1, 0), time.struct_time(range(9)), time.struct_time(range(11)).tm_zone)
match epoch:
    case time.struct_time(year, month, day):
        print("match", year, month, day)
info = time.get_clock_info("monotonic")
print(info.monotonic, info.adjustable, time.get_clock_info("time").adjustable, type(time.clock_gettime(time.CLOCK_MONOTONIC)))
begin, begin_nanos = time.perf_counter(), time.perf_counter_ns()
time.sleep(0.25)
print(round(time.perf_counter() - begin, 2), round((time.perf_counter_ns() - begin_nanos) / 1e9, 2))
print(time.time_ns() // 10**9 == int(time.time()), time.monotonic() <= time.monotonic())
for make in (
    lambda: time.gmtime("a"),
    lambda: time.gmtime(1e30),
    lambda: time.mktime((1, 2)),
    lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 0, 0)),
    lambda: time.asctime(1),
    lambda: time.strftime(1),
    lambda: time.strftime("%Y", (1,)),
    lambda: time.strftime("%H", (2024, 1, 1, 24, 0, 0, 0, 1, 0)),
    lambda: time.struct_time((1, 2, 3)),
    lambda: time.strptime("2024-99", "%Y-%m"),
    lambda: time.get_clock_info("sundial"),
    lambda: time.sleep(-1),
    lambda: time.sleep("a"),
    lambda: epoch.tm_century,
    lambda: setattr(epoch, "tm_year", 3),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
