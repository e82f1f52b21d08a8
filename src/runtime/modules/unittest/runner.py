"""TextTestRunner: runs tests and writes what came of them."""

import sys
import time
import warnings

from unittest.result import TestResult

_DOUBLE = "=" * 70
_SINGLE = "-" * 70


class _LineStream:
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=""):
        self.stream.write(text + "\n")


class TextTestResult(TestResult):
    """Writes a character, or with more verbosity a line, for each test."""

    separator1 = _DOUBLE
    separator2 = _SINGLE

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._is_line_open = False

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f"{self.getDescription(test)} ... ")
            self.stream.flush()
            self._is_line_open = True

    def _tell(self, word, character, test):
        if self.showAll:
            if not self._is_line_open:
                self.stream.write(f"  {self.getDescription(test)} ... " if hasattr(test, "test_case") else "")
            self.stream.writeln(word)
            self._is_line_open = False
        elif self.dots:
            self.stream.write(character)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            if self.showAll:
                if self._is_line_open:
                    self.stream.writeln()
                    self._is_line_open = False
                self.stream.write(f"  {self.getDescription(subtest)} ... ")
                self.stream.writeln("FAIL" if is_failure else "ERROR")
            elif self.dots:
                self.stream.write("F" if is_failure else "E")
            self.stream.flush()
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell("ok", ".", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._tell("ERROR", "E", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell("FAIL", "F", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(f"skipped {reason!r}", "s", test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell("expected failure", "x", test)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell("unexpected success", "u", test)

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(_DOUBLE)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(_DOUBLE)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(_SINGLE)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    """Runs a test or suite and writes to a stream, by default sys.stderr."""

    resultclass = TextTestResult

    def __init__(
        self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
        resultclass=None, warnings=None, *, tb_locals=False, durations=None,
    ):
        self.stream = _LineStream(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            begin = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - begin
        result.printErrors()
        self.stream.writeln(_SINGLE)
        run = result.testsRun
        self.stream.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {taken:.3f}s")
        self.stream.writeln()
        self._write_verdict(result)
        return result

    def _write_verdict(self, result):
        infos = []
        if not result.wasSuccessful():
            word = "FAILED"
            for name, items in ("failures", result.failures), ("errors", result.errors):
                if items:
                    infos.append(f"{name}={len(items)}")
        elif result.testsRun == 0 and not result.skipped:
            word = "NO TESTS RAN"
        else:
            word = "OK"
        for name, items in (
            ("skipped", result.skipped),
            ("expected failures", result.expectedFailures),
            ("unexpected successes", result.unexpectedSuccesses),
        ):
            if items:
                infos.append(f"{name}={len(items)}")
        self.stream.writeln(f"{word} ({', '.join(infos)})" if infos else word)
        self.stream.flush()
