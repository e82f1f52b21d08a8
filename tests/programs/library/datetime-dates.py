# Days: making them, counting with them, comparing, weeks, and what is refused.
from datetime import MAXYEAR, MINYEAR, date, timedelta

birthday = date(1996, 2, 29)
exam = date(2025, 6, 13)
print(birthday, repr(exam), exam - birthday, (exam - birthday).days, exam > birthday)
print(exam + timedelta(days=30), exam - timedelta(weeks=2), exam.replace(day=1), date.today())
print(exam.weekday(), exam.isoweekday(), exam.isocalendar(), exam.strftime("%A, %d %B %Y"), f"{exam:%d/%m/%y}")
print(exam.toordinal(), date.fromordinal(739_415), date.fromisocalendar(2025, 24, 5), exam.ctime())
print(date.fromisoformat("2025-06-13"), date.fromisoformat("20250613"), date.fromisoformat("2025-W24-5"))
print(date.strptime("13/06/2025", "%d/%m/%Y"), date.fromtimestamp(1_749_800_000), exam.timetuple().tm_yday)
print(date.min, date.max, date.resolution, MINYEAR, MAXYEAR, {exam: "exam"}[date(2025, 6, 13)])

for year in (2015, 2020, 2021, 2026):
    year_end = date(year, 12, 31)
    print(year_end, tuple(year_end.isocalendar()), year_end.strftime("%U %W %V %G %j"))


def next_weekday(day, weekday):
    return day + timedelta((weekday - day.weekday()) % 7 or 7)


print(next_weekday(exam, 0), next_weekday(exam, 4))
match exam:
    case date(year=2025, month=month, day=day):
        print("in 2025:", month, day)

for make in (
    lambda: date(2025, 2, 29),
    lambda: date(2025, 13, 1),
    lambda: date(0, 1, 1),
    lambda: date("2025", 1, 1),
    lambda: date(2025, 1),
    lambda: date(2025, 1, 2, 3),
    lambda: date.fromisoformat("13/06/2025"),
    lambda: date.fromisoformat(20250613),
    lambda: date.fromisocalendar(2025, 53, 1),
    lambda: date.fromisocalendar(2025, 1, 8),
    lambda: date.fromordinal(0),
    lambda: exam + 1,
    lambda: exam < "2025-06-13",
    lambda: exam + exam,
    lambda: date.max + timedelta(1),
    lambda: exam.hour,
    lambda: setattr(exam, "year", 2026),
    lambda: setattr(exam, "name", "exam"),
    lambda: exam.strftime(5),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
