# A timetable: lessons, overlaps, weeks and working days.
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import combinations


@dataclass(order=True, frozen=True)
class Lesson:
    begins: datetime
    length: timedelta
    name: str

    @property
    def ends(self):
        return self.begins + self.length

    def overlaps(self, other):
        return self.begins < other.ends and other.begins < self.ends


monday = date(2025, 3, 3)
lessons = [
    Lesson(datetime.combine(monday, time(9)), timedelta(minutes=90), "Python"),
    Lesson(datetime.combine(monday, time(10)), timedelta(hours=1), "Math"),
    Lesson(datetime.combine(monday + timedelta(1), time(8, 15)), timedelta(minutes=45), "Music"),
]
for lesson in sorted(lessons, reverse=True):
    print(f"{lesson.begins:%a %d %b %H:%M}-{lesson.ends:%H:%M} {lesson.name}")
for one, other in combinations(lessons, 2):
    if one.overlaps(other):
        print(one.name, "and", other.name, "overlap by", min(one.ends, other.ends) - max(one.begins, other.begins))
print(lessons[0])


def working_days(begin, end):
    day = begin
    while day < end:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


days = list(working_days(monday, date(2025, 4, 1)))
print(len(days), days[0], days[-1], {day.isocalendar().week for day in days})
print(sum((lesson.length for lesson in lessons), timedelta()), datetime(2025, 3, 1) - datetime(2024, 3, 1))
