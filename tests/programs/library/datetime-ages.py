# Ages, birthdays and months, where February is short.
from calendar import monthrange
from datetime import date, timedelta


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def next_birthday(born, today):
    for year in (today.year, today.year + 1):
        try:
            birthday = born.replace(year=year)
        except ValueError as error:
            print("  ", error)
            birthday = date(year, 3, 1)
        if birthday >= today:
            return birthday


def add_months(day, months):
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


today = date(2025, 3, 1)
for born in (date(2000, 3, 1), date(2000, 3, 2), date(1996, 2, 29), date(1999, 12, 31)):
    print(born, age(born, today), next_birthday(born, today), (today - born).days)
for months in (1, 12, -1, 13, -25):
    print(months, add_months(date(2024, 1, 31), months))
print([str(today + timedelta(weeks=n)) for n in range(3)], today.strftime("%-d/%-m/%Y is day %j"))
