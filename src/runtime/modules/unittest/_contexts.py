"""What assertRaises, assertWarns and assertLogs give to `with`."""

import sys
import warnings


class _Expectation:
    """Base of assertRaises, assertWarns and their Regex forms: as a call or as a context manager."""

    _base = BaseException
    _base_text = "an exception type or tuple of exception types"

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """Calls what was given, or, when only the expectation was, is itself the context."""
        try:
            expected = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            for one in expected:
                if not (isinstance(one, type) and issubclass(one, self._base)):
                    raise TypeError(f"{name}() arg 1 must be {self._base_text}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
                return self
            function, *args = args
            try:
                self.obj_name = function.__name__
            except AttributeError:
                self.obj_name = str(function)
            with self:
                function(*args, **kwargs)
        finally:
            # Breaks the circle between a failure's traceback and this object.
            self = None

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _name(self):
        if isinstance(self.expected, tuple):
            return str(self.expected)
        return self.expected.__name__


class AssertRaisesContext(_Expectation):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            if self.obj_name:
                self._fail(f"{self._name()} not raised by {self.obj_name}")
            self._fail(f"{self._name()} not raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is None:
            return True
        if not self.expected_regex.search(str(exc_value)):
            self._fail(f'"{self.expected_regex.pattern}" does not match "{exc_value}"')
        return True

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class AssertWarnsContext(_Expectation):
    _base = Warning
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected) if isinstance(self.expected, type) else (
            warnings.simplefilter("always")
        )
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self._catcher.__exit__(exc_type, exc_value, traceback)
        if exc_type is not None:
            return
        first = None
        for one in self.warnings:
            warning = one.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = one.filename
            self.lineno = one.lineno
            return
        if first is not None:
            self._fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        if self.obj_name:
            self._fail(f"{self._name()} not triggered by {self.obj_name}")
        self._fail(f"{self._name()} not triggered")


class AssertNotWarnsContext(AssertWarnsContext):
    def __exit__(self, exc_type, exc_value, traceback):
        self._catcher.__exit__(exc_type, exc_value, traceback)
        if exc_type is not None:
            return
        for one in self.warnings:
            if isinstance(one.message, self.expected):
                self._fail(f"{self._name()} triggered")


class AssertLogsContext:
    """Catches the records of a logger while the block runs."""

    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        import logging
        if isinstance(self.logger_name, logging.Logger):
            self.logger = logger = self.logger_name
        else:
            self.logger = logger = logging.getLogger(self.logger_name)
        handler = _capturing_handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watcher
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, traceback):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        level = logging.getLevelName(self.level)
        if self.no_logs:
            if self.watcher.records:
                self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            self._fail(f"no logs of level {level} or higher triggered on {self.logger.name}")

    _fail = _Expectation._fail


class _Watcher:
    """The caught records and their texts."""

    def __init__(self):
        self.records = []
        self.output = []


def _capturing_handler():
    import logging

    class CapturingHandler(logging.Handler):
        def __init__(self):
            super().__init__()
            self.watcher = _Watcher()

        def emit(self, record):
            self.watcher.records.append(record)
            self.watcher.output.append(self.format(record))

    return CapturingHandler()
