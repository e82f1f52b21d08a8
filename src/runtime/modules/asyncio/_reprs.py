"""Texts inside the repr of futures and handles for which Python code runs."""


def text_of(kind, value, args):
    if kind == "exception":
        return repr(value)
    if kind == "callback":
        from asyncio.format_helpers import _format_callback_source
        return _format_callback_source(value, args, debug=args is not None)
    import reprlib
    return reprlib.repr(value)
