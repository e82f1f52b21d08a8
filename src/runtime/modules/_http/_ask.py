"""Sends a request and waits for the whole answer: blocking, or as a coroutine."""
import _net
from _far import arrival, place_of

from ._message import Answer, AnswerReader, request_head


class Failure(Exception):
    """No answer came: `kind` is refused, dns, timeout, reset, closed or tls; `error` what was raised."""

    def __init__(self, kind, error=None):
        super().__init__(kind)
        self.kind = kind
        self.error = error


def _check(address):
    if address.scheme == "https" and _net.is_own(address.host):
        # Hosts of the program itself speak no TLS here.
        raise Failure("tls")


def _outside(method, address, pairs, body):
    """The simulated internet's answer (or Failure) and the seconds it takes."""
    kind, status, told, data, seconds = _net.ask(method, str(address), list(pairs), body)
    if kind == "failure":
        return Failure(status), seconds
    return Answer(status, told, b"" if method == "HEAD" else data), seconds


def ask(method, address, pairs, body, timeout=None):
    """Blocks until the answer is there; `timeout` in seconds, None for ever."""
    _check(address)
    if _net.is_own(address.host):
        return _ask_own(method, address, request_head(method, address.target, pairs) + body, timeout)
    answer, seconds = _outside(method, address, pairs, body)
    is_late = timeout is not None and seconds > timeout
    _net.wait(timeout if is_late else seconds, f"{method} {address}")
    if is_late:
        raise Failure("timeout", TimeoutError("timed out"))
    if isinstance(answer, Failure):
        raise answer
    return answer


def _ask_own(method, address, data, timeout):
    import socket

    try:
        connection = socket.create_connection((address.host, address.port), timeout)
    except ConnectionRefusedError as error:
        raise Failure("refused", error) from error
    except OSError as error:
        raise Failure("dns", error) from error
    with connection:
        try:
            connection.sendall(data)
            reader = AnswerReader(method)
            while True:
                received = connection.recv(65536)
                answer = reader.feed(received)
                if answer is not None:
                    return answer
                if not received:
                    raise Failure("closed")
        except TimeoutError as error:
            raise Failure("timeout", error) from error
        except ConnectionError as error:
            raise Failure("reset", error) from error


async def ask_async(method, address, pairs, body):
    """Waits until the answer is there; timeouts are the caller's."""
    _check(address)
    if _net.is_own(address.host):
        data = request_head(method, address.target, pairs) + body
        return await _ask_own_async(method, address, data)
    answer, seconds = _outside(method, address, pairs, body)
    is_connecting = isinstance(answer, Failure) and answer.kind != "reset"
    waits = "socket-connect" if is_connecting else "socket-read"
    return await arrival(place_of(address.authority), seconds, answer, waits=waits)


async def _ask_own_async(method, address, data):
    import asyncio

    try:
        incoming, outgoing = await asyncio.open_connection(address.host, address.port)
    except ConnectionRefusedError as error:
        raise Failure("refused", error) from error
    except OSError as error:
        raise Failure("dns", error) from error
    try:
        outgoing.write(data)
        await outgoing.drain()
        reader = AnswerReader(method)
        while True:
            received = await incoming.read(65536)
            answer = reader.feed(received)
            if answer is not None:
                return answer
            if not received:
                raise Failure("closed")
    except ConnectionError as error:
        raise Failure("reset", error) from error
    finally:
        outgoing.close()


def connections_of(pool_size):
    """How many requests a client sends at a time; the recording does not tell of taking one."""
    import asyncio

    connections = asyncio.Semaphore(pool_size)
    connections._sync = -1
    return connections
