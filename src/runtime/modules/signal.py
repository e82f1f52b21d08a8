"""Signals: what the program does about them, and sending them to itself."""

import _signal
from _signal import (
    ITIMER_PROF,
    ITIMER_REAL,
    ITIMER_VIRTUAL,
    NSIG,
    alarm,
    default_int_handler,
    pause,
    raise_signal,
    set_wakeup_fd,
    strsignal,
)
from enum import IntEnum

_of_module = vars(_signal)

Signals = IntEnum(
    "Signals",
    sorted(
        [
            (name, number)
            for name, number in _of_module.items()
            if name.startswith("SIG") and not name.startswith("SIG_")
        ],
        key=lambda row: (row[1], row[0] in ("SIGCLD", "SIGIOT", "SIGPOLL")),
    ),
    module=__name__,
)
Handlers = IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module=__name__)
Sigmasks = IntEnum(
    "Sigmasks", [("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2)], module=__name__
)

for _members in (Signals, Handlers, Sigmasks):
    globals().update(_members.__members__)
del _members, _of_module


class ItimerError(OSError):
    """A timer that cannot be set."""


def _named(value, names):
    if not isinstance(value, int):
        return value
    try:
        return names(value)
    except ValueError:
        return value


def signal(signalnum, handler):
    if isinstance(handler, Handlers):
        handler = int(handler)
    return _named(_signal.signal(signalnum, handler), Handlers)


def getsignal(signalnum):
    return _named(_signal.getsignal(signalnum), Handlers)


def valid_signals():
    return {_named(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")


def pthread_sigmask(how, mask):
    before = set(_signal.blocked())
    given = set(_numbers(mask))
    if how == SIG_BLOCK:
        after = before | given
    elif how == SIG_UNBLOCK:
        after = before - given
    elif how == SIG_SETMASK:
        after = given
    else:
        raise OSError(22, "Invalid argument")
    _signal.block(tuple(after - {SIGKILL, SIGSTOP}))
    return {_named(number, Signals) for number in before}


def sigpending():
    return {_named(number, Signals) for number in _signal.sigpending()}


def sigwait(sigset):
    return _named(_signal.sigwait(_numbers(sigset), None), Signals)


def sigwaitinfo(sigset, /):
    return _info(_signal.sigwait(_numbers(sigset), None))


def sigtimedwait(sigset, timeout, /):
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    return _info(_signal.sigwait(_numbers(sigset), timeout))


def _numbers(signals):
    numbers = []
    for number in signals:
        if not 1 <= number < NSIG:
            raise ValueError(f"signal number {int(number)} out of range [1; {NSIG - 1}]")
        numbers.append(int(number))
    return tuple(numbers)


class struct_siginfo(tuple):
    """What sigwaitinfo knows of a signal."""

    si_signo = property(lambda self: self[0])
    si_code = property(lambda self: self[1])
    si_errno = property(lambda self: self[2])
    si_pid = property(lambda self: self[3])
    si_uid = property(lambda self: self[4])
    si_status = property(lambda self: self[5])
    si_band = property(lambda self: self[6])

    def __repr__(self):
        names = "si_signo si_code si_errno si_pid si_uid si_status si_band".split()
        fields = ", ".join(f"{name}={value!r}" for name, value in zip(names, self))
        return f"signal.struct_siginfo({fields})"


def _info(number):
    if number is None:
        return None
    from os import getpid, getuid
    return struct_siginfo((number, 0, 0, getpid(), getuid(), 0, 0))


def setitimer(which, seconds, interval=0.0, /):
    _check_timer(which)
    for value in (seconds, interval):
        if not isinstance(value, (int, float)):
            kind = type(value).__name__
            raise TypeError(f"'{kind}' object cannot be interpreted as an integer or float")
    if seconds < 0 or interval < 0:
        raise ItimerError(22, "Invalid argument")
    return _signal.set_timer(seconds, interval)


def getitimer(which, /):
    _check_timer(which)
    return _signal.timer_state()


def _check_timer(which):
    if which in (ITIMER_VIRTUAL, ITIMER_PROF):
        raise NotImplementedError("this simulator has the timer ITIMER_REAL only")
    if which != ITIMER_REAL:
        raise ItimerError(22, "Invalid argument")


def pthread_kill(thread_id, signalnum, /):
    """Every signal is handled by the main thread, whichever thread it was sent to."""
    raise_signal(signalnum)
