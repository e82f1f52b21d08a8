# Calendars as text, as lists of days, and as HTML.
import calendar

print(calendar.month(2025, 1))
print(calendar.month(2024, 2, w=4, l=2))
print(calendar.calendar(2025, m=4))
sunday_first = calendar.TextCalendar(calendar.SUNDAY)
sunday_first.prmonth(2025, 3)
print(sunday_first.formatweekheader(10), list(sunday_first.iterweekdays()))
days = calendar.Calendar()
print(days.monthdayscalendar(2025, 2))
print(days.monthdays2calendar(2025, 2)[0], days.monthdatescalendar(2025, 2)[0][:2])
print(list(days.itermonthdays3(2025, 12))[-4:], len(days.yeardayscalendar(2025)))
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2025, 1, 1))
print(list(calendar.month_name)[:4], list(calendar.day_abbr), calendar.JANUARY, repr(calendar.Day.MONDAY), calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(calendar.HTMLCalendar().formatmonth(2025, 2))
fridays = [
    f"{calendar.month_abbr[month]} 13"
    for month in range(1, 13)
    if calendar.weekday(2026, month, 13) == calendar.FRIDAY
]
print(fridays)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.weekheader(2))
for make in (
    lambda: calendar.setfirstweekday(7),
    lambda: calendar.monthrange(2025, 13),
    lambda: calendar.month(2025, 0),
    lambda: calendar.weekday(2025, 2, 30),
    lambda: calendar.month_name[13],
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
