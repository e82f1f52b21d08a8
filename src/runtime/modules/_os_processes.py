"""The part of `os` that is about other processes."""

import _processes

WNOHANG = 1
WUNTRACED = 2
WCONTINUED = 8


def _wait_status(status):
    """As the system packs it: the exit status in the upper byte, or the signal in the lower one."""
    return status << 8 if status >= 0 else -status


def waitpid(pid, options, /):
    if not isinstance(pid, int) or not isinstance(options, int):
        kind = type(pid if not isinstance(pid, int) else options).__name__
        raise TypeError(f"'{kind}' object cannot be interpreted as an integer")
    if pid <= 0:
        found = _processes.wait_any(not options & WNOHANG)
        if found is None:
            return 0, 0
        pid, status = found
    elif options & WNOHANG:
        status = _processes.poll(pid)
        if status is None:
            return 0, 0
    else:
        status = _processes.wait(pid, None)
    return pid, _wait_status(status)


def wait():
    return waitpid(-1, 0)


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    return status & 0x7F


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    return status >> 8 & 0xFF


def WIFCONTINUED(status):
    return status == 0xFFFF


def WCOREDUMP(status):
    return bool(status & 0x80)


def waitstatus_to_exitcode(status):
    return WEXITSTATUS(status) if WIFEXITED(status) else -WTERMSIG(status)


def abort():
    _processes.die(6)


def system(command):
    from os import environ, fsdecode
    args = ("/bin/sh", "-c", fsdecode(command))
    pid = _processes.spawn(args, args[0], None, dict(environ), (0, 1, 2), False)
    return _wait_status(_processes.wait(pid, None))


def popen(cmd, mode="r", buffering=-1):
    import subprocess
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    name = "stdout" if mode == "r" else "stdin"
    streams = {name: subprocess.PIPE}
    process = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **streams)
    return _wrap_close(getattr(process, name), process)


class _wrap_close:
    """A stream of a command; closing it waits for the command."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        status = self._proc.wait()
        return _wait_status(status) if status > 0 else status << 8 if status else None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


_wrap_close.__module__ = "os"
