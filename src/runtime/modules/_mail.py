"""The simulated mail server that smtplib and aiosmtplib speak with: it takes every letter.

The block's `#| net:` rules may say that a host is not there; a rule's status of 400 and above
refuses letters with that code.
"""
import _net


def reach(host, port):
    """(failure or None, status, seconds): what a mail server does when it is called."""
    if _net.is_own(host):
        return ("refused", 0, 0.0)
    kind, status, _, _, seconds = _net.ask("SMTP", f"smtp://{host}:{port}/", [], b"")
    return (status, 0, seconds) if kind == "failure" else (None, status, seconds)


def failure_of(kind):
    """The exception of a failed connection."""
    import socket

    if kind == "refused":
        return ConnectionRefusedError(111, "Connection refused")
    if kind == "dns":
        return socket.gaierror(-2, "Name or service not known")
    if kind == "timeout":
        return TimeoutError(110, "Connection timed out")
    return ConnectionResetError(104, "Connection reset by peer")


def recipients_of(message):
    """Everybody a message is for."""
    people = []
    for field in ("To", "Cc", "Bcc"):
        people += [one.strip() for one in (message[field] or "").split(",") if one.strip()]
    return [_bare(one) for one in people]


def sender_of(message):
    return _bare(message["Sender"] or message["From"] or "")


def _bare(address):
    """`Ana <ana@example.org>` without the name."""
    _, found, rest = address.partition("<")
    return rest.rstrip("> ") if found else address
