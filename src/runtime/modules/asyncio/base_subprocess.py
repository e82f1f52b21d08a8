"""The transport of a child process: its pipes, its end, and what its protocol is told."""

import os
import subprocess
import warnings
import _processes
from asyncio import protocols, transports
from asyncio.log import logger
from asyncio.tasks import _library_task, shield
from collections import deque


class BaseSubprocessTransport(transports.SubprocessTransport):
    _closed = True
    # The process in a recording.
    _place = -1

    def __init__(
        self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs
    ):
        super().__init__(extra)
        self._closed = False
        self._protocol = protocol
        self._loop = loop
        self._proc = None
        self._pid = None
        self._returncode = None
        self._exit_waiters = set()
        # What the protocol would be told before all pipes are connected waits here.
        self._pending_calls = deque()
        self._pipes = {
            fd: None for fd, wanted in enumerate((stdin, stdout, stderr)) if wanted == subprocess.PIPE
        }
        self._finished = False
        try:
            self._start(
                args=args,
                shell=shell,
                stdin=stdin,
                stdout=stdout,
                stderr=stderr,
                bufsize=bufsize,
                **kwargs,
            )
        except:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        if loop.get_debug():
            program = args if isinstance(args, (bytes, str)) else args[0]
            logger.debug("process %r created: pid %s", program, self._pid)
        _library_task(loop, self._connect_pipes(waiter))

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._closed:
            info.append("closed")
        if self._pid is not None:
            info.append(f"pid={self._pid}")
        if self._returncode is not None:
            info.append(f"returncode={self._returncode}")
        elif self._pid is not None:
            info.append("running")
        else:
            info.append("not started")
        for fd, name in enumerate(("stdin", "stdout", "stderr")):
            end = self._pipes.get(fd)
            if end is not None:
                info.append(f"{name}={end.pipe}")
        return f"<{' '.join(info)}>"

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        raise NotImplementedError

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for end in self._pipes.values():
            if end is not None and self._loop is not None and not self._loop.is_closed():
                end.pipe.close()
        if self._proc is None or self._returncode is not None or self._proc.poll() is not None:
            return
        if self._loop.get_debug():
            logger.warning("Close running child process: kill %r", self)
        try:
            self._proc.kill()
        except (ProcessLookupError, PermissionError):
            pass

    def __del__(self, _warn=warnings.warn):
        if not self._closed:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self.close()

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        end = self._pipes.get(fd)
        return None if end is None else end.pipe

    def send_signal(self, signal):
        if self._proc is None:
            raise ProcessLookupError
        if self._returncode is not None:
            return
        try:
            os.kill(self._proc.pid, signal)
        except ProcessLookupError:
            pass

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    async def _connect_pipes(self, waiter):
        proc, loop = self._proc, self._loop
        try:
            if proc.stdin is not None:
                _, self._pipes[0] = await loop.connect_write_pipe(
                    lambda: WriteSubprocessPipeProto(self, 0), proc.stdin
                )
            for fd, stream in ((1, proc.stdout), (2, proc.stderr)):
                if stream is not None:
                    _, self._pipes[fd] = await loop.connect_read_pipe(
                        lambda: ReadSubprocessPipeProto(self, fd), stream
                    )
            for end in self._pipes.values():
                end.pipe._place = self._place
            loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._pending_calls:
                loop.call_soon(callback, *data)
            self._pending_calls = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            for end in self._pipes.values():
                if end is not None:
                    end.pipe.close()
            for stream in (proc.stdin, proc.stdout, proc.stderr):
                if stream is not None:
                    stream.close()
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(error)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _call(self, callback, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        if self._loop.get_debug():
            logger.info("%r exited with return code %r", self, returncode)
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()
        for waiter in self._exit_waiters:
            if not waiter.done():
                waiter.set_result(returncode)
        self._exit_waiters = None

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        waiter._describe("process", self._place, 0)
        self._exit_waiters.add(waiter)
        try:
            return await waiter
        finally:
            if self._exit_waiters is not None:
                self._exit_waiters.discard(waiter)

    def _try_finish(self):
        if self._returncode is None:
            return
        if all(end is not None and end.disconnected for end in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._loop = None
            self._proc = None
            self._protocol = None


class _UnixSubprocessTransport(BaseSubprocessTransport):
    """The one that loops make."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(
            args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs
        )
        self._place = _processes.sync_of(self._proc.pid)


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """What a pipe of a child tells goes on to the child's own protocol."""

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def connection_made(self, transport):
        self.pipe = transport

    def __repr__(self):
        return f"<{self.__class__.__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """The same for what the child writes."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)


def _check_plain(universal_newlines, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


class BaseEventLoop:
    async def subprocess_shell(
        self,
        protocol_factory,
        cmd,
        *,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        universal_newlines=False,
        shell=True,
        bufsize=0,
        encoding=None,
        errors=None,
        text=None,
        **kwargs,
    ):
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        if not shell:
            raise ValueError("shell must be True")
        _check_plain(universal_newlines, bufsize, text, encoding, errors)
        streams = stdin, stdout, stderr
        title = f"run shell command {cmd!r}"
        return await self._start_subprocess(protocol_factory, cmd, True, streams, title, kwargs)

    async def subprocess_exec(
        self,
        protocol_factory,
        program,
        *args,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        universal_newlines=False,
        shell=False,
        bufsize=0,
        encoding=None,
        errors=None,
        text=None,
        **kwargs,
    ):
        if shell:
            raise ValueError("shell must be False")
        _check_plain(universal_newlines, bufsize, text, encoding, errors)
        streams = stdin, stdout, stderr
        title = f"execute program {program!r}"
        command = (program, *args)
        return await self._start_subprocess(protocol_factory, command, False, streams, title, kwargs)

    async def _start_subprocess(self, protocol_factory, command, shell, streams, title, kwargs):
        protocol = protocol_factory()
        if self.get_debug():
            logger.debug(_with_streams(title, *streams))
        transport = await self._make_subprocess_transport(
            protocol, command, shell, *streams, 0, **kwargs
        )
        if self.get_debug():
            logger.info("%s: %r", title, transport)
        return transport, protocol

    async def _make_subprocess_transport(
        self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None, **kwargs
    ):
        waiter = self.create_future()
        waiter._describe("process", -1, 0)
        transport = _UnixSubprocessTransport(
            self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter, extra, **kwargs
        )
        self._watch_child(transport)
        try:
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            transport.close()
            await shield(transport._wait())
            raise
        return transport

    def _watch_child(self, transport):
        end = os.pidfd_open(transport.get_pid())

        def ended():
            self._remove_reader(end)
            os.close(end)
            try:
                status = _processes.wait(transport.get_pid(), None)
            except ChildProcessError:
                status = 255
                logger.warning(
                    "child process pid %d exit status already read:  will report returncode 255",
                    transport.get_pid(),
                )
            transport._process_exited(status)

        self._add_reader(end, ended)


def _with_streams(title, stdin, stdout, stderr):
    info = [title]
    if stdin is not None:
        info.append(f"stdin={_shown(stdin)}")
    if stdout is not None and stderr == subprocess.STDOUT:
        info.append(f"stdout=stderr={_shown(stdout)}")
    else:
        if stdout is not None:
            info.append(f"stdout={_shown(stdout)}")
        if stderr is not None:
            info.append(f"stderr={_shown(stderr)}")
    return " ".join(info)


def _shown(stream):
    return {subprocess.PIPE: "<pipe>", subprocess.STDOUT: "<stdout>"}.get(stream, repr(stream))
