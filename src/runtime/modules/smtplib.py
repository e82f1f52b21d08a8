"""Sending mail, simulated: the server takes every letter after the time that letters take, and keeps
none. It blocks the thread.
"""
import _net
from _mail import failure_of, reach, recipients_of, sender_of

__all__ = [
    "SMTPException", "SMTPNotSupportedError", "SMTPServerDisconnected", "SMTPResponseException",
    "SMTPSenderRefused", "SMTPRecipientsRefused", "SMTPDataError", "SMTPConnectError",
    "SMTPHeloError", "SMTPAuthenticationError", "SMTP", "SMTP_SSL",
]

SMTP_PORT = 25
SMTP_SSL_PORT = 465


class SMTPException(OSError):
    """The base of what goes wrong with mail."""


class SMTPNotSupportedError(SMTPException):
    """The server does not know the command."""


class SMTPServerDisconnected(SMTPException):
    """There is no server, or no more."""


class SMTPResponseException(SMTPException):
    """The server says no, with a code."""

    def __init__(self, code, msg):
        self.smtp_code = code
        self.smtp_error = msg
        self.args = (code, msg)


class SMTPSenderRefused(SMTPResponseException):
    """The sender is refused."""

    def __init__(self, code, msg, sender):
        super().__init__(code, msg)
        self.sender = sender
        self.args = (code, msg, sender)


class SMTPRecipientsRefused(SMTPException):
    """All recipients are refused."""

    def __init__(self, recipients):
        self.recipients = recipients
        self.args = (recipients,)


class SMTPDataError(SMTPResponseException):
    """The letter is refused."""


class SMTPConnectError(SMTPResponseException):
    """The server refuses to speak."""


class SMTPHeloError(SMTPResponseException):
    """The server does not like the greeting."""


class SMTPAuthenticationError(SMTPResponseException):
    """User or password are wrong."""


class SMTP:
    """A conversation with a mail server."""

    default_port = SMTP_PORT

    def __init__(self, host="", port=0, local_hostname=None, timeout=None, source_address=None):
        self.timeout = timeout
        self._host = host
        self._pause = None
        self._status = 250
        if host:
            code, message = self.connect(host, port)
            if code != 220:
                raise SMTPConnectError(code, message)

    def connect(self, host="localhost", port=0, source_address=None):
        """Calls the server."""
        if not port and ":" in host:
            host, _, port = host.rpartition(":")
        self._host = host
        failure, status, seconds = reach(host, int(port or self.default_port))
        is_late = self.timeout is not None and seconds > self.timeout
        _net.wait(self.timeout if is_late else seconds, f"connect {self._host}")
        if is_late:
            raise TimeoutError("timed out")
        if failure is not None:
            raise failure_of(failure)
        self._pause = seconds / 4
        self._status = status if status >= 400 else 250
        return 220, b"simulated mail server"

    def _say(self):
        if self._pause is None:
            raise SMTPServerDisconnected("please run connect() first")
        _net.wait(self._pause, f"SMTP {self._host}")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self._pause is not None:
            self.quit()

    def set_debuglevel(self, debuglevel):
        """Does nothing."""

    def ehlo(self, name=""):
        self._say()
        return 250, b"simulated mail server"

    helo = ehlo

    def ehlo_or_helo_if_needed(self):
        """Does nothing: the simulated server needs no greeting."""

    def starttls(self, *, context=None):
        self._say()
        return 220, b"Ready to start TLS"

    def login(self, user, password, *, initial_response_ok=True):
        self._say()
        return 235, b"Authentication successful"

    def noop(self):
        self._say()
        return 250, b"OK"

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        """Sends a letter; gives the recipients that were refused: none."""
        people = [to_addrs] if isinstance(to_addrs, str) else list(to_addrs)
        if isinstance(msg, str):
            msg.encode("ascii")
        self._say()
        if self._status >= 400:
            raise SMTPDataError(self._status, b"refused by a rule of the block")
        if not people:
            raise SMTPRecipientsRefused({})
        return {}

    def send_message(self, msg, from_addr=None, to_addrs=None, mail_options=(), rcpt_options=()):
        """Sends an email message to everybody it is for."""
        sender = sender_of(msg) if from_addr is None else from_addr
        people = recipients_of(msg) if to_addrs is None else to_addrs
        return self.sendmail(sender, people, b"")

    def quit(self):
        self._say()
        self.close()
        return 221, b"Bye"

    def close(self):
        self._pause = None


class SMTP_SSL(SMTP):
    """The same, with TLS from the beginning."""

    default_port = SMTP_SSL_PORT

    def __init__(self, host="", port=0, local_hostname=None, *, timeout=None, source_address=None,
                 context=None):
        super().__init__(host, port, local_hostname, timeout, source_address)
