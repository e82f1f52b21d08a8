"""The assert methods of TestCase."""

from unittest._contexts import (
    AssertLogsContext,
    AssertNotWarnsContext,
    AssertRaisesContext,
    AssertWarnsContext,
)
from unittest.util import (
    common_shorten_repr,
    count_differences,
    safe_repr,
    strclass,
    unorderable_list_difference,
)

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class Asserts:
    """What a test can demand; every failure raises `failureException`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return f"{standard} : {msg}"

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def _getAssertEqualityFunc(self, first, second):
        if type(first) == type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail(self._formatMessage(msg, "%s != %s" % tuple(common_shorten_repr(first, second))))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            reason = f"within {safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            reason = f"within {places!r} places"
        self._fail(
            msg,
            f"{safe_repr(first)} != {safe_repr(second)} {reason} "
            f"({safe_repr(difference)} difference)",
        )

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if not (first == second) and difference > delta:
                return
            reason = (
                f"within {safe_repr(delta)} delta ({safe_repr(difference)} difference)"
            )
        else:
            places = 7 if places is None else places
            if not (first == second) and round(difference, places) != 0:
                return
            reason = f"within {places!r} places"
        self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)} {reason}")

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        kind = "sequence"
        if seq_type is not None:
            kind = seq_type.__name__
            for which, value in ("First", first), ("Second", second):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {kind}: {safe_repr(value)}")
        standard = _sequence_difference(kind, first, second)
        if standard is not None:
            self._fail_with_diff(msg, standard, _pretty(first), _pretty(second))

    def _fail_with_diff(self, msg, standard, first_lines, second_lines):
        from difflib import ndiff
        diff = "\n" + "\n".join(ndiff(first_lines, second_lines))
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            standard += diff
        else:
            standard += DIFF_OMITTED % len(diff)
        self.fail(self._formatMessage(msg, standard))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, one, other in ("first", set1, set2), ("second", set2, set1):
            try:
                extra = one.difference(other)
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
            if extra:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines.extend(map(repr, extra))
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % tuple(common_shorten_repr(d1, d2))
            self._fail_with_diff(msg, standard, _pretty(d1), _pretty(d2))

    def assertCountEqual(self, first, second, msg=None):
        differences = count_differences(first, second)
        if differences:
            lines = ["Element counts were not equal:"]
            lines += [f"First has {left}, Second has {right}:  {value!r}" for left, right, value in differences]
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % tuple(common_shorten_repr(first, second))
        if len(first) > 2**16 or len(second) > 2**16:
            self._baseAssertEqual(first, second, msg)
        first_lines = first.splitlines(keepends=True)
        second_lines = second.splitlines(keepends=True)
        # A text of one line gets an end, so that the hints stand below it.
        if len(first_lines) == 1 and first.strip("\r\n") == first:
            first_lines = [first + "\n"]
        if len(second_lines) == 1 and second.strip("\r\n") == second:
            second_lines = [second + "\n"]
        from difflib import ndiff
        diff = "\n" + "".join(ndiff(first_lines, second_lines))
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            standard += diff
        else:
            standard += DIFF_OMITTED % len(diff)
        self.fail(self._formatMessage(msg, standard))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            kind = f"any of {cls!r}" if isinstance(cls, tuple) else f"an instance of {cls!r}"
            self._fail(msg, f"{safe_repr(obj)} is not {kind}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            if isinstance(cls, tuple):
                cls = next(one for one in cls if isinstance(obj, one))
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def _check_class(self, cls, msg):
        try:
            return issubclass(cls, cls)
        except TypeError:
            self._fail(msg, f"{cls!r} is not a class")

    def assertIsSubclass(self, cls, superclass, msg=None):
        self._check_class(cls, msg)
        if not issubclass(cls, superclass):
            kind = f"any of {superclass!r}" if isinstance(superclass, tuple) else repr(superclass)
            self._fail(msg, f"{cls!r} is not a subclass of {kind}")

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        self._check_class(cls, msg)
        if issubclass(cls, superclass):
            self._fail(msg, f"{cls!r} is a subclass of {superclass!r}")

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._fail(msg, f"{_owner(obj)} has no attribute {name!r}")

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self._fail(msg, f"{_owner(obj)} has unexpected attribute {name!r}")

    def assertStartsWith(self, s, prefix, msg=None):
        self._check_end("start", s, prefix, msg, True)

    def assertNotStartsWith(self, s, prefix, msg=None):
        self._check_end("start", s, prefix, msg, False)

    def assertEndsWith(self, s, suffix, msg=None):
        self._check_end("end", s, suffix, msg, True)

    def assertNotEndsWith(self, s, suffix, msg=None):
        self._check_end("end", s, suffix, msg, False)

    def _check_end(self, which, text, part, msg, wanted):
        try:
            found = text.startswith(part) if which == "start" else text.endswith(part)
        except (AttributeError, TypeError):
            self._fail(msg, f"Expected str or bytes, got {type(text).__name__}")
        if found == wanted:
            return
        shown = safe_repr(text, short=True)
        if found:
            if isinstance(part, tuple):
                check = text.startswith if which == "start" else text.endswith
                part = next(one for one in part if check(one))
            self._fail(msg, f"{shown} {which}s with {safe_repr(part)}")
        several = "any of " if isinstance(part, tuple) else ""
        self._fail(msg, f"{shown} doesn't {which} with {several}{safe_repr(part)}")

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail(msg, f"Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return AssertNotWarnsContext(expected_warning, self).handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return AssertLogsContext(self, logger, level, no_logs=True)


def _owner(obj):
    if isinstance(obj, type):
        return f"type object {obj.__name__!r}"
    name = getattr(obj, "__name__", None)
    if type(obj).__name__ == "module":
        return f"module {name!r}"
    return f"{type(obj).__name__!r} object"


def _pretty(value):
    import pprint
    return pprint.pformat(value).splitlines()


def _sequence_difference(kind, first, second):
    """The head of the message about two sequences, or None when they are equal."""
    sizes = []
    for which, value in ("First", first), ("Second", second):
        try:
            sizes.append(len(value))
        except (TypeError, NotImplementedError):
            return f"{which} {kind} has no length.    Non-sequence?"
    if first == second:
        return None
    text = "%ss differ: %s != %s\n" % (kind.capitalize(), *common_shorten_repr(first, second))
    for index in range(min(sizes)):
        items = []
        for which, value in ("first", first), ("second", second):
            try:
                items.append(value[index])
            except (TypeError, IndexError, NotImplementedError):
                return text + f"\nUnable to index element {index} of {which} {kind}\n"
        if items[0] != items[1]:
            text += "\nFirst differing element %d:\n%s\n%s\n" % (index, *common_shorten_repr(*items))
            break
    else:
        if sizes[0] == sizes[1] and type(first) != type(second) and kind == "sequence":
            return None
    if sizes[0] != sizes[1]:
        which, size, other, longer = (
            ("First", sizes[0], sizes[1], first) if sizes[0] > sizes[1]
            else ("Second", sizes[1], sizes[0], second)
        )
        text += f"\n{which} {kind} contains {size - other} additional elements.\n"
        try:
            text += "First extra element %d:\n%s\n" % (other, safe_repr(longer[other]))
        except (TypeError, IndexError, NotImplementedError):
            text += f"Unable to index element {other} of {which.lower()} {kind}\n"
    return text
