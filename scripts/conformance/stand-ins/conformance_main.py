"""Runs the tests of one module and prints a line for each, for run.mjs to read."""

import sys
import types
import unittest
from conformance_request import FILE, ONLY, SKIPPED

try:
    import unittest.mock
except ImportError:
    import unittest_mock
    unittest.mock = sys.modules["unittest.mock"] = unittest_mock

# Nearly every test of loops ends with it.
import asyncio.events

if not hasattr(asyncio.events, "_set_event_loop_policy"):
    asyncio.events._set_event_loop_policy = lambda policy: None


class Report(unittest.TestResult):
    # A class can be skipped before any of its tests starts.
    failed = False

    def startTest(self, test):
        super().startTest(test)
        self.failed = False
        print("@@start", name_of(test))

    def tell(self, word, test, text=""):
        print("@@" + word, name_of(test))
        if text:
            for line in text.splitlines():
                print("  |", line[:300])

    def addSuccess(self, test):
        if not self.failed:
            self.tell("pass", test)

    def fail(self, test, err):
        self.failed = True
        try:
            text = self._exc_info_to_string(err, test)
        except Exception as error:
            text = f"{err[0]} {err[1]} (its traceback could not be made: {error!r})"
        self.tell("fail", test, text)

    addError = addFailure = fail

    def addSubTest(self, test, subtest, err):
        if err is not None and not self.failed:
            self.fail(subtest, err)

    def addSkip(self, test, reason):
        if not self.failed:
            self.tell("skip", test, str(reason))
        self.failed = True

    def addExpectedFailure(self, test, err):
        self.tell("pass", test)

    def addUnexpectedSuccess(self, test):
        self.tell("fail", test, "unexpected success")


def name_of(test):
    test = getattr(test, "test_case", test)
    name = test.id()
    return name.removeprefix("test." + FILE + ".").replace(" ", "_")


def each(suite):
    for test in suite:
        if isinstance(test, unittest.BaseTestSuite):
            kept = [one for one in each(test)]
            yield from kept
        else:
            yield test


def offer_loop_of_windows():
    """Some tests ask whether a loop is one of those: none is."""
    module = types.ModuleType("asyncio.proactor_events")
    module.BaseProactorEventLoop = type("BaseProactorEventLoop", (), {})
    asyncio.proactor_events = sys.modules[module.__name__] = module


def run():
    if FILE.startswith("test_asyncio."):
        offer_loop_of_windows()
    try:
        module = __import__("test." + FILE, fromlist=["*"])
        loaded = unittest.defaultTestLoader.loadTestsFromModule(module)
    except unittest.SkipTest as error:
        print("@@skip", "all")
        print("  |", error)
        return
    wanted = [
        test for test in each(loaded)
        if name_of(test) not in SKIPPED and (not ONLY or ONLY in name_of(test))
    ]
    print("@@count", len(wanted))
    unittest.TestSuite(wanted)(Report())
    print("@@end")


run()
