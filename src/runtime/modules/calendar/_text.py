"""Calendars as plain text and as HTML."""

__name__ = "calendar"

from calendar import Calendar, day_abbr, day_name, month_abbr, month_name


def formatstring(cols, colwidth=20, spacing=6):
    return (" " * spacing).join(text.center(colwidth) for text in cols)


class TextCalendar(Calendar):
    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else f"{day:2d}").center(width)

    def formatweek(self, theweek, width):
        return " ".join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join(self.formatweekday(day, width) for day in self.iterweekdays())

    def _monthtitle(self, theyear, themonth, withyear):
        name = month_name[themonth]
        return f"{name} {theyear!r}" if withyear else name

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        if not 1 <= themonth <= 12:
            from calendar import IllegalMonthError

            raise IllegalMonthError(themonth)
        return self._monthtitle(theyear, themonth, withyear).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w = max(2, w)
        l = max(1, l)
        end = "\n" * l
        text = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + end
        text += self.formatweekheader(w).rstrip() + end
        for week in self.monthdays2calendar(theyear, themonth):
            text += self.formatweek(week, w).rstrip() + end
        return text

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        w = max(2, w)
        l = max(1, l)
        c = max(2, c)
        width = (w + 1) * 7 - 1
        end = "\n" * l
        header = self.formatweekheader(w)
        parts = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), end]
        for at, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * at + 1, min(m * (at + 1) + 1, 13))
            names = (self.formatmonthname(theyear, k, width, False) for k in months)
            parts += [end, formatstring(names, width, c).rstrip(), end]
            parts += [formatstring((header for _ in months), width, c).rstrip(), end]
            for line in range(max(len(month) for month in row)):
                weeks = [
                    self.formatweek(month[line], w) if line < len(month) else ""
                    for month in row
                ]
                parts += [formatstring(weeks, width, c).rstrip(), end]
        return "".join(parts)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        return f"<tr>{''.join(self.formatday(d, wd) for d, wd in theweek)}</tr>"

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        return f"<tr>{''.join(self.formatweekday(day) for day in self.iterweekdays())}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        text = f"{month_name[themonth]} {theyear}" if withyear else f"{month_name[themonth]}"
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{text}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        rows = [
            f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
            self.formatmonthname(theyear, themonth, withyear=withyear),
            self.formatweekheader(),
            *(self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)),
            "</table>",
        ]
        return "\n".join(rows) + "\n"

    def formatyear(self, theyear, width=3):
        width = max(width, 1)
        parts = [
            f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">',
            f'\n<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>',
        ]
        for first in range(1, 13, width):
            cells = (
                f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>"
                for month in range(first, min(first + width, 13))
            )
            parts.append(f"<tr>{''.join(cells)}</tr>")
        return "".join(parts) + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        encoding = encoding or "utf-8"
        link = (
            f'<link rel="stylesheet" type="text/css" href="{css}" />\n' if css is not None else ""
        )
        page = (
            f'<?xml version="1.0" encoding="{encoding}"?>\n'
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html>\n<head>\n'
            f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n{link}'
            f"<title>Calendar for {theyear}</title>\n</head>\n<body>\n"
            f"{self.formatyear(theyear, width)}</body>\n</html>\n"
        )
        return page.encode(encoding, "xmlcharrefreplace")


class LocaleTextCalendar(TextCalendar):
    """As TextCalendar: the only locale here is C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale


class LocaleHTMLCalendar(HTMLCalendar):
    """As HTMLCalendar: the only locale here is C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale
