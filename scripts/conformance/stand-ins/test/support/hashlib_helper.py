"""Stands in for tests that ask which digests there are."""


def requires_hashdigest(*args, **kwargs):
    return lambda test: test
