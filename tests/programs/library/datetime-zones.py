# Zones: fixed offsets, a zone of one's own with summer time, aware and naive moments.
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

brasilia = timezone(timedelta(hours=-3), "BRT")
india = timezone(timedelta(hours=5, minutes=30))
noon = datetime(2025, 6, 1, 12, tzinfo=UTC)
for zone in (UTC, brasilia, india, timezone.max):
    there = noon.astimezone(zone)
    print(there, there.tzname(), there.utcoffset(), there == noon, hash(there) == hash(noon), repr(zone))
print(noon.strftime("%Y-%m-%dT%H:%M:%S%z %:z %Z"), noon.timestamp(), datetime.fromtimestamp(0, india))
print(datetime.fromisoformat("2025-06-01T12:00:00-03:00"), datetime.fromisoformat("2025-06-01T12:00Z"))
print(datetime.strptime("01/06/2025 09:00 -0300", "%d/%m/%Y %H:%M %z"), noon.utctimetuple().tm_hour)
print(noon - datetime(2025, 6, 1, 9, tzinfo=brasilia), noon < noon.astimezone(india) + timedelta(1))
print(time(9, tzinfo=brasilia) == time(12, tzinfo=UTC), time(9, tzinfo=brasilia).isoformat(), str(timezone.min))


class Summer(tzinfo):
    """Three hours behind UTC; two from November to February."""

    def utcoffset(self, moment):
        return timedelta(hours=-3) + self.dst(moment)

    def dst(self, moment):
        is_summer = moment is not None and moment.month in (11, 12, 1, 2)
        return timedelta(hours=1) if is_summer else timedelta(0)

    def tzname(self, moment):
        return "SUMMER" if self.dst(moment) else "WINTER"


here = Summer()
for month in (1, 6):
    moment = datetime(2025, month, 28, 22, 30, tzinfo=here)
    print(moment, moment.tzname(), moment.dst(), moment.astimezone(UTC), moment.timetuple().tm_isdst)
print(noon.astimezone(here), datetime(2025, 12, 1, tzinfo=UTC).astimezone(here), f"{noon.astimezone(here):%H:%M %Z}")


class Wrong(tzinfo):
    def utcoffset(self, moment):
        return 5

    def dst(self, moment):
        return timedelta(2)


naive = datetime(2025, 6, 1, 12)
print(naive == noon, naive.tzinfo, naive.utcoffset(), naive.replace(tzinfo=UTC) == noon, timezone(timedelta(0)) is UTC)
for make in (
    lambda: naive < noon,
    lambda: naive - noon,
    lambda: time(1) < time(1, tzinfo=UTC),
    lambda: timezone(3),
    lambda: timezone(timedelta(days=1)),
    lambda: timezone(timedelta(hours=1), 5),
    lambda: datetime(2025, 1, 1, tzinfo="UTC"),
    lambda: datetime.now(-3),
    lambda: str(naive.replace(tzinfo=Wrong())),
    lambda: naive.replace(tzinfo=Wrong()).dst(),
    lambda: naive.replace(tzinfo=Wrong()).tzname(),
    lambda: tzinfo().utcoffset(None),
    lambda: UTC.utcoffset(5),
    lambda: datetime.fromisoformat("2025-06-01T12:00+25:00"),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
