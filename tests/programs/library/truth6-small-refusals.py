"""Calls that are refused in words of their own."""

from datetime import timedelta, timezone
from itertools import zip_longest


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: timezone(timedelta(0), None))
attempt(lambda: timezone(timedelta(0), 5))
attempt(lambda: timezone(timedelta(hours=1), "CET"))
attempt(lambda: zip_longest("a", foo=1))
attempt(lambda: zip_longest("a", fillvalue=1, foo=1))
attempt(lambda: list(zip_longest("ab", "xyz", fillvalue="-")))
attempt(lambda: list(zip_longest("ab", [1])))
attempt(lambda: list(zip_longest("ab", [], fillvalue=None)))
