"""The loop with sockets."""

from _kernel import BaseSelectorEventLoop

__all__ = ("BaseSelectorEventLoop",)

# What is buffered is sent by `send`.
_HAS_SENDMSG = False


def __getattr__(name):
    # Transports are loaded with the first connection.
    from asyncio import _socket_transports
    if name.startswith("_Selector") and hasattr(_socket_transports, name):
        return getattr(_socket_transports, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
