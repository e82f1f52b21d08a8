"""Starting other programs: of the commands that the simulator has, and Python itself."""

import io
import os
import _processes
from time import monotonic as _time
from types import GenericAlias as _GenericAlias

__all__ = [
    "Popen",
    "PIPE",
    "STDOUT",
    "call",
    "check_call",
    "getstatusoutput",
    "getoutput",
    "check_output",
    "run",
    "CalledProcessError",
    "DEVNULL",
    "SubprocessError",
    "TimeoutExpired",
    "CompletedProcess",
]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """What goes wrong with other programs."""


class CalledProcessError(SubprocessError):
    """A program that was to succeed ended otherwise."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        from signal import Signals
        try:
            return f"Command '{self.cmd}' died with {Signals(-self.returncode)!r}."
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program took longer than it was given."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """How a program that was run has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        shown = f"args={self.args!r}, returncode={self.returncode!r}"
        if self.stdout is not None:
            shown += f", stdout={self.stdout!r}"
        if self.stderr is not None:
            shown += f", stderr={self.stderr!r}"
        return f"{type(self).__name__}({shown})"

    __class_getitem__ = classmethod(_GenericAlias)

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        status = process.poll()
        if check and status:
            raise CalledProcessError(status, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        command = kwargs.get("args")
        raise CalledProcessError(status, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        texts = ("text", "encoding", "errors", "universal_newlines")
        kwargs["input"] = "" if any(kwargs.get(name) for name in texts) else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    try:
        output = check_output(
            cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors
        )
        status = 0
    except CalledProcessError as error:
        output, status = error.output, error.returncode
    return status, output.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """A command line as Windows reads it."""
    words = []
    for arg in map(os.fsdecode, seq):
        word, slashes = "", 0
        for char in arg:
            if char == "\\":
                slashes += 1
                continue
            word += "\\" * (slashes * 2 + 1 if char == '"' else slashes) + char
            slashes = 0
        if " " in arg or "\t" in arg or not arg:
            words.append(f'"{word}{"\\" * slashes * 2}"')
        else:
            words.append(word + "\\" * slashes)
    return " ".join(words)


class Popen:
    """A program that was started: its streams, and how it ends."""

    _child_created = False

    def __init__(
        self,
        args,
        bufsize=-1,
        executable=None,
        stdin=None,
        stdout=None,
        stderr=None,
        preexec_fn=None,
        close_fds=True,
        shell=False,
        cwd=None,
        env=None,
        universal_newlines=None,
        startupinfo=None,
        creationflags=0,
        restore_signals=True,
        start_new_session=False,
        pass_fds=(),
        *,
        user=None,
        group=None,
        extra_groups=None,
        encoding=None,
        errors=None,
        text=None,
        umask=-1,
        pipesize=-1,
        process_group=None,
    ):
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if not isinstance(pipesize, int):
            raise TypeError("pipesize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if text is not None and universal_newlines is not None:
            if bool(universal_newlines) != bool(text):
                raise SubprocessError(
                    "Cannot disambiguate when both text and universal_newlines are supplied "
                    "but different. Pass one or the other."
                )
        if preexec_fn is not None:
            raise NotImplementedError("this simulator starts programs without preexec_fn")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        self.text_mode = encoding or errors or text or universal_newlines
        self._communicated = None
        self._interrupt_patience = 0.25
        own, given, to_close = self._streams(stdin, stdout, stderr)
        try:
            self._start(
                args,
                executable,
                {"shell": shell, "cwd": cwd, "env": env},
                [*given, *_passed(pass_fds)],
                start_new_session or process_group is not None,
            )
        except:
            for fd in own:
                if fd is not None:
                    os.close(fd)
            raise
        finally:
            for fd in to_close:
                os.close(fd)
        self._open_streams(own, bufsize)

    def _streams(self, stdin, stdout, stderr):
        """Our ends of the pipes; what the program finds under 0, 1, 2; what is to be closed."""
        own, given, to_close = [], [], []
        for number, wanted in enumerate((stdin, stdout, stderr)):
            mine = None
            if wanted is None:
                theirs = number
            elif wanted == PIPE and isinstance(wanted, int):
                reading, writing = _processes.pipe()
                mine, theirs = (writing, reading) if number == 0 else (reading, writing)
                to_close.append(theirs)
            elif wanted == DEVNULL and isinstance(wanted, int):
                theirs = os.open(os.devnull, os.O_RDWR)
                to_close.append(theirs)
            elif wanted == STDOUT and isinstance(wanted, int):
                if number != 2:
                    raise ValueError("STDOUT can only be used for stderr")
                theirs = given[1]
            else:
                theirs = wanted if isinstance(wanted, int) else wanted.fileno()
                os.fstat(theirs)
            own.append(mine)
            given.append(theirs)
        return own, given, to_close

    def _start(self, args, executable, how, descriptors, is_own_group):
        if isinstance(args, (str, bytes, os.PathLike)):
            args = [args]
        else:
            args = list(args)
        if how["shell"]:
            args = ["/bin/sh", "-c", *args]
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        args = tuple(_text(arg) for arg in args)
        cwd = None if how["cwd"] is None else os.fsdecode(how["cwd"])
        environment = how["env"]
        if environment is None:
            environment = os.environ
        environment = {_text(name): _text(value) for name, value in environment.items()}
        file = os.fsdecode(executable)
        if file == "":
            raise PermissionError(13, "Permission denied", "")
        try:
            self.pid = _processes.spawn(
                args, file, cwd, environment, tuple(descriptors), is_own_group
            )
        except OSError as error:
            if isinstance(error, FileNotFoundError) and error.filename == file and "/" not in file:
                offered = ", ".join((*_processes.commands, "python3"))
                error.add_note(f"(This simulator has these commands: {offered}.)")
            raise
        self._child_created = True

    def _open_streams(self, own, bufsize):
        is_line_buffered = False
        if bufsize == 1:
            if self.text_mode:
                is_line_buffered = True
            else:
                import warnings
                warnings.warn(
                    "line buffering (buffering=1) isn't supported in binary mode, "
                    "the default buffer size will be used",
                    RuntimeWarning,
                    stacklevel=3,
                )
            bufsize = -1
        for name, fd in zip(("stdin", "stdout", "stderr"), own):
            if fd is None:
                continue
            stream = io.open(fd, "wb" if name == "stdin" else "rb", bufsize)
            if self.text_mode:
                options = {"encoding": self.encoding, "errors": self.errors}
                if name == "stdin":
                    options["write_through"] = True
                    options["line_buffering"] = is_line_buffered
                stream = io.TextIOWrapper(stream, **options)
            setattr(self, name, stream)

    def __repr__(self):
        shown = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return shown if len(shown) <= 80 else shown[:76] + "...>"

    __class_getitem__ = classmethod(_GenericAlias)

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type == KeyboardInterrupt:
                self._wait_after_interrupt(None)
            else:
                self.wait()

    def __del__(self):
        if self._child_created and self.returncode is None:
            import warnings
            message = f"subprocess {self.pid} is still running"
            warnings.warn(message, ResourceWarning, source=self)

    def poll(self):
        if self.returncode is None:
            try:
                self.returncode = _processes.poll(self.pid)
            except ChildProcessError:
                self.returncode = 0
        return self.returncode

    def wait(self, timeout=None):
        end = None if timeout is None else _time() + timeout
        try:
            return self._wait(timeout)
        except KeyboardInterrupt:
            self._wait_after_interrupt(end)
            raise

    def _wait(self, timeout):
        if self.returncode is None:
            try:
                status = _processes.wait(self.pid, timeout)
            except ChildProcessError:
                status = 0
            if status is None:
                raise TimeoutExpired(self.args, timeout)
            self.returncode = status
        return self.returncode

    def _wait_after_interrupt(self, end):
        """The program has mostly got the same Ctrl+C: it is given a moment to end by itself."""
        patience, self._interrupt_patience = self._interrupt_patience, 0
        if end is not None:
            patience = min(patience, end - _time())
        if patience > 0:
            try:
                self._wait(patience)
            except TimeoutExpired:
                pass

    def communicate(self, input=None, timeout=None):
        if self._communicated is not None and input:
            raise ValueError("Cannot send input after starting communication")
        end = None if timeout is None else _time() + timeout
        pipes = [stream for stream in (self.stdin, self.stdout, self.stderr) if stream is not None]
        if timeout is None and self._communicated is None and len(pipes) <= 1:
            stdout = stderr = None
            if self.stdin:
                self._write_all(input)
            elif self.stdout:
                stdout = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                stderr = self.stderr.read()
                self.stderr.close()
            self.wait()
            return stdout, stderr
        try:
            stdout, stderr = self._exchange(input, end, timeout)
        except KeyboardInterrupt:
            self._wait_after_interrupt(end)
            raise
        try:
            self.wait(timeout=None if end is None else end - _time())
        except TimeoutExpired as error:
            error.timeout = timeout
            raise
        return stdout, stderr

    def _write_all(self, input):
        try:
            if input:
                self.stdin.write(input)
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _exchange(self, input, end, timeout):
        """Writes and reads whatever is possible, so that neither side waits for the other for ever."""
        if self._communicated is None:
            # What was read before a timeout is still there for the next call.
            self._communicated = {"left": None, "stdout": [], "stderr": []}
            if self.stdin:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
                if input is None:
                    self._close_stdin()
        state = self._communicated
        if self.stdin and input is not None and state["left"] is None:
            if self.text_mode:
                input = input.encode(self.stdin.encoding, self.stdin.errors)
            state["left"] = memoryview(input).cast("B") if input else b""
        while True:
            writing = []
            if self.stdin and not self.stdin.closed and state["left"] is not None:
                if state["left"]:
                    writing = [self.stdin.fileno()]
                else:
                    self._close_stdin()
            reading = {
                stream.fileno(): name
                for name, stream in (("stdout", self.stdout), ("stderr", self.stderr))
                if stream is not None and not stream.closed
            }
            if not reading and not writing:
                break
            left = None if end is None else end - _time()
            ready = []
            if left is None or left >= 0:
                ready = _processes.wait_ready(tuple(reading), tuple(writing), left)
            if not ready:
                raise TimeoutExpired(
                    self.args,
                    timeout,
                    output=b"".join(state["stdout"]) or None,
                    stderr=b"".join(state["stderr"]) or None,
                )
            for fd in ready:
                if fd in reading:
                    self._read_some(fd, reading[fd])
                else:
                    self._write_some(fd)
        outputs = []
        for name in ("stdout", "stderr"):
            stream = getattr(self, name)
            data = None if stream is None else b"".join(state[name])
            if data is not None and self.text_mode:
                text = data.decode(stream.encoding, stream.errors)
                data = text.replace("\r\n", "\n").replace("\r", "\n")
            outputs.append(data)
        return tuple(outputs)

    def _read_some(self, fd, name):
        data = os.read(fd, 32768)
        if data:
            self._communicated[name].append(data)
        else:
            getattr(self, name).close()

    def _write_some(self, fd):
        left = self._communicated["left"]
        try:
            count = os.write(fd, left[:512])
        except BrokenPipeError:
            self._communicated["left"] = b""
            self._close_stdin()
        else:
            self._communicated["left"] = left[count:]

    def _close_stdin(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


def _text(value):
    text = os.fsdecode(value)
    if "\0" in text:
        raise ValueError("embedded null byte")
    return text


def _passed(numbers):
    """Descriptors above 2 that the program keeps under their numbers; -1 for closed ones."""
    numbers = [int(number) for number in numbers]
    if not numbers:
        return []
    return [number if number in numbers else -1 for number in range(3, max(numbers) + 1)]
