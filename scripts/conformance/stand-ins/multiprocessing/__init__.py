"""Stands in for what the machine does not offer."""

from not_offered import placeholder_of

__getattr__ = placeholder_of("multiprocessing")
