"""Demands that several of CPython's tests share."""

import unittest


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        if exc is None and template is None:
            return
        if template is None:
            self.fail(f"unexpected exception: {exc}")
        if exc is None:
            self.fail(f"expected an exception like {template!r}, got None")
        if not isinstance(exc, BaseExceptionGroup):
            self.assertEqual(exc.__class__, template.__class__)
            self.assertEqual(exc.args[0], template.args[0])
        else:
            self.assertEqual(exc.message, template.message)
            self.assertEqual(len(exc.exceptions), len(template.exceptions))
            for one, other in zip(exc.exceptions, template.exceptions):
                self.assertExceptionIsLike(one, other)


class ComplexesAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        self.assertEqual(repr(x), repr(y))

    def assertComplexesAreIdentical(self, x, y):
        self.assertEqual(repr(x), repr(y))


FloatsAreIdenticalMixin = ComplexesAreIdenticalMixin
