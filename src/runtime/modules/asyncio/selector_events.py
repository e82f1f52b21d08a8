"""The loop with sockets."""

from _kernel import BaseSelectorEventLoop

__all__ = ("BaseSelectorEventLoop",)
