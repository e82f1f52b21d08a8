"""Sending mail as coroutines do, simulated: the server takes every letter after the time that letters
take, and keeps none.
"""
import asyncio

from _far import arrival, place_of
from _mail import failure_of, reach, recipients_of, sender_of

__version__ = "5.0.0"


class SMTPException(Exception):
    """The base of what goes wrong with mail."""

    def __init__(self, message, /):
        self.message = message
        super().__init__(message)


class SMTPServerDisconnected(SMTPException, ConnectionError):
    """There is no server, or no more."""


class SMTPConnectError(SMTPException, ConnectionError):
    """The server cannot be reached."""


class SMTPTimeoutError(SMTPException, TimeoutError):
    """It takes too long."""


class SMTPConnectTimeoutError(SMTPTimeoutError, SMTPConnectError):
    """Connecting takes too long."""


class SMTPResponseException(SMTPException):
    """The server says no, with a code."""

    def __init__(self, code, message, /):
        self.code = code
        super().__init__(message)
        self.args = (code, message)


class SMTPDataError(SMTPResponseException):
    """The letter is refused."""


class SMTPRecipientsRefused(SMTPException):
    """All recipients are refused."""

    def __init__(self, recipients, /):
        self.recipients = recipients
        self.args = (recipients,)


for _class in (SMTPException, SMTPServerDisconnected, SMTPConnectError, SMTPTimeoutError,
               SMTPConnectTimeoutError, SMTPResponseException, SMTPDataError, SMTPRecipientsRefused):
    _class.__module__ = "aiosmtplib.errors"
del _class


class SMTP:
    """A conversation with a mail server."""

    def __init__(self, *, hostname="localhost", port=None, username=None, password=None, timeout=60,
                 use_tls=False, start_tls=None, **options):
        self.hostname = hostname
        self.port = port or (465 if use_tls else 25)
        self.timeout = timeout
        self._pause = None
        self._place = None
        self._status = 250

    @property
    def is_connected(self):
        return self._pause is not None

    async def __aenter__(self):
        if not self.is_connected:
            await self.connect()
        return self

    async def __aexit__(self, kind, error, trace):
        if self.is_connected:
            await self.quit()

    async def connect(self, *, hostname=None, port=None, timeout=None, **options):
        """Calls the server."""
        host, number = hostname or self.hostname, port or self.port
        failure, status, seconds = reach(host, number)
        self._place = place_of(host)
        try:
            async with asyncio.timeout(timeout or self.timeout):
                await arrival(self._place, seconds, waits="socket-connect")
        except TimeoutError as error:
            raise SMTPConnectTimeoutError(
                f"Timed out connecting to {host} on port {number}") from error
        if failure is not None:
            error = failure_of(failure)
            raise SMTPConnectError(f"Error connecting to {host} on port {number}: {error}") from error
        self._pause = seconds / 4
        self._status = status if status >= 400 else 250
        return 220, "simulated mail server"

    async def _say(self):
        if self._pause is None:
            raise SMTPServerDisconnected("Not connected")
        await arrival(self._place, self._pause)

    async def ehlo(self, hostname=None, timeout=None):
        await self._say()
        return 250, "simulated mail server"

    async def starttls(self, **options):
        await self._say()
        return 220, "Ready to start TLS"

    async def login(self, username, password, *, timeout=None):
        await self._say()
        return 235, "Authentication successful"

    async def sendmail(self, sender, recipients, message, **options):
        """Sends a letter; gives the recipients that were refused (none), and what the server says."""
        await self._say()
        if self._status >= 400:
            raise SMTPDataError(self._status, "refused by a rule of the block")
        if not recipients:
            raise SMTPRecipientsRefused([])
        return {}, "2.0.0 OK"

    async def send_message(self, message, *, sender=None, recipients=None, **options):
        """Sends an email message to everybody it is for."""
        people = recipients_of(message) if recipients is None else recipients
        return await self.sendmail(sender or sender_of(message), people, b"")

    async def quit(self, *, timeout=None):
        await self._say()
        self.close()
        return 221, "Bye"

    def close(self):
        self._pause = None


async def send(message, /, sender=None, recipients=None, *, hostname="localhost", port=None,
               username=None, password=None, use_tls=False, start_tls=None, timeout=60, **options):
    """Connects, logs in, sends one message and says good-bye."""
    async with SMTP(hostname=hostname, port=port, use_tls=use_tls, timeout=timeout) as client:
        if username is not None:
            await client.login(username, password)
        if isinstance(message, (str, bytes)):
            return await client.sendmail(sender, recipients, message)
        return await client.send_message(message, sender=sender, recipients=recipients)
