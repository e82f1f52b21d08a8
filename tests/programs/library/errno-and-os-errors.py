import errno
import io

print(errno.errorcode[errno.ENOENT], errno.errorcode[errno.EACCES], errno.EEXIST != errno.EPERM)
for name in ("ENOENT", "EACCES", "EEXIST", "ENOTDIR", "EISDIR", "EPIPE", "ECHILD", "EINTR", "ETIMEDOUT", "ESRCH", "EAGAIN"):
    number = getattr(errno, name)
    print(name, type(OSError(number, "text")).__name__, type(OSError(number)).__name__)
error = OSError(errno.ENOENT, "gone", "a.txt", None, "b.txt")
print(str(error).split("] ")[1], error.filename, error.filename2, error.args[1:], error.strerror)
error = OSError("only text")
print(error, error.errno, error.filename, error.args)


class Mine(OSError):
    pass


print(type(Mine(errno.ENOENT, "x")).__name__, repr(FileNotFoundError("m")), FileNotFoundError("m").errno)
try:
    open("missing.txt")
except OSError as error:
    print(error.errno == errno.ENOENT, error.filename, error.strerror, isinstance(error, FileNotFoundError))
print(OSError is IOError is EnvironmentError, issubclass(io.UnsupportedOperation, (OSError, ValueError)))
print(io.BlockingIOError is BlockingIOError, BrokenPipeError.__mro__[1:3])
open("missing.txt")
