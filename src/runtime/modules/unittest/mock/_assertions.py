"""What a test can say about the calls of a mock."""

from unittest.mock._calls import CallList, _Call, call_text


class Assertions:
    """Methods of every mock that raise AssertionError when the calls were others."""

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'!r} to not have been called. "
                f"Called {self.call_count} times.{self._calls_text()}"
            )

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'!r} to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'!r} to have been called once. "
                f"Called {self.call_count} times.{self._calls_text()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            expected = self._call_text(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        wanted = self._matcher(_Call((args, kwargs), two=True))
        actual = self._matcher(self.call_args)
        if actual != wanted:
            cause = wanted if isinstance(wanted, Exception) else None
            text = self._different_calls("call", _Call((args, kwargs), two=True), self.call_args)
            raise AssertionError(text) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'!r} to be called once. "
                f"Called {self.call_count} times.{self._calls_text()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = self._matcher(_Call((args, kwargs), two=True))
        if isinstance(wanted, Exception) or wanted not in [
            self._matcher(one) for one in self.call_args_list
        ]:
            cause = wanted if isinstance(wanted, Exception) else None
            raise AssertionError(f"{self._call_text(args, kwargs)} call not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        wanted = [self._matcher(one) for one in calls]
        cause = next((one for one in wanted if isinstance(one, Exception)), None)
        made = CallList(self._matcher(one) for one in self.mock_calls)
        if not any_order:
            if wanted in made:
                return
            problem = "Calls not found."
            if cause is not None:
                errors = [one if isinstance(one, Exception) else None for one in wanted]
                problem = f"Error processing expected calls.\nErrors: {errors}"
            raise AssertionError(
                f"{problem}\nExpected: {CallList(calls)}{self._calls_text('  Actual').rstrip('.')}"
            ) from cause
        left = list(made)
        absent = []
        for one in wanted:
            try:
                left.remove(one)
            except ValueError:
                absent.append(one)
        if absent:
            raise AssertionError(
                f"{self._mock_name or 'mock'!r} does not contain all of {tuple(absent)!r} in its "
                f"call list, found {left!r} instead"
            ) from cause

    def _call_text(self, args, kwargs):
        return call_text(self._mock_name or "mock", args, kwargs)

    def _different_calls(self, what, wanted, actual):
        expected, found = self._call_text(*wanted), self._call_text(*actual)
        return f"expected {what} not found.\nExpected: {expected}\n  Actual: {found}"


class AwaitAssertions:
    """What is added for mocks that are awaited."""

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                f"Awaited {self.await_count} times."
            )

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._call_text(args, kwargs)}\nNot awaited")
        wanted = self._matcher(_Call((args, kwargs), two=True))
        if self._matcher(self.await_args) != wanted:
            cause = wanted if isinstance(wanted, Exception) else None
            text = self._different_calls("await", _Call((args, kwargs), two=True), self.await_args)
            raise AssertionError(text) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                f"Awaited {self.await_count} times."
            )
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        wanted = self._matcher(_Call((args, kwargs), two=True))
        if wanted not in [self._matcher(one) for one in self.await_args_list]:
            raise AssertionError(f"{self._call_text(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        wanted = [self._matcher(one) for one in calls]
        made = CallList(self._matcher(one) for one in self.await_args_list)
        if not any_order:
            if wanted not in made:
                raise AssertionError(
                    f"Awaits not found.\nExpected: {CallList(calls)}\nActual: {self.await_args_list}"
                )
            return
        left = list(made)
        absent = []
        for one in wanted:
            try:
                left.remove(one)
            except ValueError:
                absent.append(one)
        if absent:
            raise AssertionError(f"{tuple(absent)!r} not all found in await list")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                f"Awaited {self.await_count} times."
            )
