"""Days, times of day, moments and the distances between them."""

__all__ = (
    "date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC",
)

from ._common import MAXYEAR, MINYEAR
from ._date import date
from ._datetime import datetime
from ._delta import timedelta
from ._time import time
from ._zone import UTC, timezone, tzinfo
