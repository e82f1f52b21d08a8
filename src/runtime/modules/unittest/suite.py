"""TestSuite: tests in a row, with what is set up once for a class or module."""

import sys

from unittest import case


class BaseTestSuite:
    """Tests in a row, and nothing else."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{case.strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run, with all it holds; it still counts."""
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests in a row; setUpModule, setUpClass and their counterparts run between them."""

    def run(self, result, debug=False):
        is_outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if isinstance(test, case.TestCase):
                self._begin_class(test, result)
                result._previousTestClass = test.__class__
                if result._moduleSetUpFailed or getattr(test.__class__, "_classSetupFailed", False):
                    continue
            test.debug() if debug else test(result)
            self._removeTestAtIndex(index)
        if is_outermost:
            self._end_class(None, result)
            self._end_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _begin_class(self, test, result):
        before, now = result._previousTestClass, test.__class__
        if now is before:
            return
        self._end_class(test, result)
        if before is None or before.__module__ != now.__module__:
            self._end_module(result)
            self._begin_module(now, result)
        now._classSetupFailed = False
        if result._moduleSetUpFailed or getattr(now, "__unittest_skip__", False):
            return
        set_up = getattr(now, "setUpClass", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            now._classSetupFailed = True
            self._note(result, error, "setUpClass", case.strclass(now))
            self._clean_class(now, result, "setUpClass")

    def _clean_class(self, cls, result, name):
        do_cleanups = getattr(cls, "doClassCleanups", None)
        if do_cleanups is None:
            return
        do_cleanups()
        for info in cls.tearDown_exceptions:
            self._note(result, info[1], name, case.strclass(cls))

    def _end_class(self, test, result):
        before = result._previousTestClass
        if before is None or (test is not None and test.__class__ is before):
            return
        if getattr(before, "_classSetupFailed", False) or result._moduleSetUpFailed:
            return
        if getattr(before, "__unittest_skip__", False):
            return
        tear_down = getattr(before, "tearDownClass", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as error:
                self._note(result, error, "tearDownClass", case.strclass(before))
        self._clean_class(before, result, "tearDownClass")

    def _begin_module(self, cls, result):
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(cls.__module__), "setUpModule", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            result._moduleSetUpFailed = True
            self._note(result, error, "setUpModule", cls.__module__)
            self._clean_module(result, "setUpModule", cls.__module__)

    def _clean_module(self, result, name, module):
        try:
            case.doModuleCleanups()
        except Exception as error:
            self._note(result, error, name, module)

    def _end_module(self, result):
        before = result._previousTestClass
        if before is None or result._moduleSetUpFailed:
            return
        name = before.__module__
        tear_down = getattr(sys.modules.get(name), "tearDownModule", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as error:
                self._note(result, error, "tearDownModule", name)
        self._clean_module(result, "tearDownModule", name)

    def _note(self, result, error, name, parent):
        holder = _ErrorHolder(f"{name} ({parent})")
        if isinstance(error, case.SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class _ErrorHolder:
    """Stands in reports for a set-up that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
