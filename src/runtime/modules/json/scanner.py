"""The function that reads one JSON value."""

__all__ = ["make_scanner"]


def make_scanner(context):
    """What reads a value for a JSONDecoder."""
    return context.scan_once
