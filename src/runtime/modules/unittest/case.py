"""TestCase: one test, with what is done before and after it."""

import functools
import sys

from unittest._asserts import Asserts
from unittest.result import TestResult
from unittest.util import strclass


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """The test ends here: a subtest failed and fail-fast is on."""


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter = cls.__enter__
        exit = cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
        ) from None
    result = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return result


def skip(reason):
    """Marks a test or class of tests that is not run."""

    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and hasattr(reason, "__name__"):
        item, reason = reason, ""
        return decorator(item)
    return decorator


def _same(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


class _Outcome:
    """What came of one test so far."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None
        self.result_supports_subtests = hasattr(result, "addSubTest")

    def attempt(self, case, function, *args, subtest=False):
        """Runs one part of a test and tells the result what it raised."""
        before = self.success
        self.success = True
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            self.result.addSkip(case, str(error))
        except _ShouldStop:
            self.success = False
        except:
            info = sys.exc_info()
            self.success = False
            self.note_failure(case, info, subtest)
        else:
            if subtest and self.success:
                self.result.addSubTest(case.test_case, case, None)
        finally:
            self.success = self.success and before

    def note_failure(self, case, info, subtest):
        if self.expecting_failure:
            self.expected_failure = info
        elif subtest:
            self.result.addSubTest(case.test_case, case, info)
        elif issubclass(info[0], case.failureException):
            self.result.addFailure(case, info)
        else:
            self.result.addError(case, info)


class _SubTestScope:
    """The context manager that subTest gives."""

    def __init__(self, case, message, params):
        self.case = case
        self.message = message
        self.params = params

    def __enter__(self):
        case = self.case
        self.parent = case._subtest
        params = self.params
        if self.parent is not None:
            params = {**params, **{key: value for key, value in self.parent.params.items() if key not in params}}
        case._subtest = _SubTest(case, self.message, params)
        self.before = case._outcome.success
        return None

    def __exit__(self, exc_type, exc_value, traceback):
        case, outcome = self.case, self.case._outcome
        subtest, case._subtest = case._subtest, self.parent
        if exc_type is None:
            if outcome.success:
                outcome.result.addSubTest(case, subtest, None)
        elif issubclass(exc_type, KeyboardInterrupt):
            return False
        elif issubclass(exc_type, SkipTest):
            outcome.success = False
            outcome.result.addSkip(subtest, str(exc_value))
        elif not issubclass(exc_type, _ShouldStop):
            outcome.success = False
            outcome.note_failure(subtest, (exc_type, exc_value, traceback), True)
        outcome.success = outcome.success and self.before
        if not outcome.success:
            if outcome.result is not None and outcome.result.failfast:
                raise _ShouldStop
            if outcome.expected_failure:
                raise _ShouldStop
        return True


class _NoScope:
    def __enter__(self):
        return None

    def __exit__(self, *exc_info):
        return False


class TestCase(Asserts):
    """One test is one object of a class derived from this; its method is named when it is made."""

    _testMethodName = None
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual",
            list: "assertListEqual",
            tuple: "assertTupleEqual",
            set: "assertSetEqual",
            frozenset: "assertSetEqual",
            str: "assertMultiLineEqual",
        }
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}") from None
        else:
            self._testMethodDoc = method.__doc__

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Done before each test."""

    def tearDown(self):
        """Done after each test whose setUp did not fail."""

    @classmethod
    def setUpClass(cls):
        """Done once before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Done once after them."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return f"{name} ({strclass(self.__class__)}.{name})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        """A part of a test that may fail while the rest goes on."""
        if self._outcome is None or not self._outcome.result_supports_subtests:
            return _NoScope()
        return _SubTestScope(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        result = method()
        if result is not None:
            kind = type(result).__name__
            text = f"It is deprecated to return a value that is not None from a test case ({kind!r} returned)"
            import warnings
            warnings.warn(text, DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        owns_result = result is None
        if owns_result:
            result = self.defaultTestResult()
            result.startTestRun()
        try:
            result.startTest(self)
            try:
                return self._run(result)
            finally:
                result.stopTest(self)
        finally:
            if owns_result:
                result.stopTestRun()

    def _run(self, result):
        method = getattr(self, self._testMethodName)
        for item in self.__class__, method:
            if getattr(item, "__unittest_skip__", False):
                reason = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(
                    method, "__unittest_skip_why__", ""
                )
                result.addSkip(self, reason)
                return result
        outcome = _Outcome(result)
        expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        self._outcome = outcome
        try:
            outcome.attempt(self, self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expecting
                outcome.attempt(self, self._callTestMethod, method)
                outcome.expecting_failure = False
                outcome.attempt(self, self._callTearDown)
            self.doCleanups()
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected_failure:
                    result.addExpectedFailure(self, outcome.expected_failure)
                else:
                    result.addUnexpectedSuccess(self)
            elif outcome.expected_failure and expecting:
                result.addExpectedFailure(self, outcome.expected_failure)
            return result
        finally:
            self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.attempt(self, functools.partial(self._callCleanup, function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Runs the test without collecting its errors."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)


class FunctionTestCase(TestCase):
    """A test made of a plain function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split("\n")[0].strip() if doc else None


class _SubTest(TestCase):
    """How a subtest shows itself in reports."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append("({})".format(", ".join(f"{key}={value!r}" for key, value in self.params.items())))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
