"""Mocks whose calls are awaited."""

import inspect
from unittest.mock._assertions import AwaitAssertions
from unittest.mock._calls import CallList, _Call
from unittest.mock._magic import MagicMixin
from unittest.mock._mocks import Mock, is_exception
from unittest.mock._sentinels import DEFAULT


class AsyncMixin(AwaitAssertions):
    """Calling gives a coroutine; what comes of awaiting it is remembered apart."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        inspect.markcoroutinefunction(self)
        self._forget_awaits()

    def _forget_awaits(self):
        self.__dict__["await_count"] = 0
        self.__dict__["await_args"] = None
        self.__dict__["await_args_list"] = CallList()

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    def _answer(self, args, kwargs):
        return self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
                if inspect.iscoroutinefunction(effect):
                    result = await result
            else:
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class AsyncMock(AsyncMixin, MagicMixin, Mock):
    """A mock of an async function, or of an object that has some."""
