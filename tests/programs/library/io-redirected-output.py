import contextlib
import io
import sys


def noisy():
    print("to the output")
    print("to the error", file=sys.stderr)
    return 42


out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    answer = noisy()
print(answer, repr(out.getvalue()), repr(err.getvalue()))

saved = sys.stdout
sys.stdout = io.StringIO()
print("caught", end="")
caught, sys.stdout = sys.stdout.getvalue(), saved
print(caught)


class Shout(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


shout = Shout()
print("loud", 1, True, file=shout)
print(repr(shout.getvalue()))
print(issubclass(Shout, io.TextIOBase), isinstance(shout, io.IOBase))
