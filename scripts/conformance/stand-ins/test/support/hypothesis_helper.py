"""Generated examples: only those that a test names itself."""

import unittest


class _Anything:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self


class _Hypothesis:
    strategies = _Anything()

    def given(self, *args, **kwargs):
        return lambda test: unittest.skip("needs generated examples")(test)

    def example(self, *args, **kwargs):
        return lambda test: test

    settings = example

    def assume(self, condition):
        return condition

    @property
    def errors(self):
        return _Anything()


hypothesis = _Hypothesis()
