"""What run and Popen refuse, and how a missing program shows."""
import subprocess
from subprocess import PIPE, STDOUT


def attempt(*args, **kwargs):
    try:
        print(subprocess.run(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(["no-such-program", "x"])
attempt(["./missing"])
attempt("echo one string")
attempt([])
attempt([""])
attempt(5)
attempt(["echo", 1])
attempt(["echo", None])
attempt(["echo", "a\0b"])
attempt(["echo"], cwd="/no/such/folder")
attempt(["/tmp"])
attempt(["echo"], capture_output=True, stdout=PIPE)
attempt(["cat"], input=b"x", stdin=PIPE)
attempt(["cat"], input="x", stdout=PIPE, stderr=PIPE)
attempt(["cat"], input=b"x", text=True, stdout=PIPE, stderr=PIPE)
attempt(["echo"], stdout=STDOUT)
attempt(["cat"], stdin="x")
attempt(["cat"], stdin=99)
attempt(["echo"], bufsize="a")
attempt(["echo"], text=True, universal_newlines=False)
attempt(["echo"], startupinfo=1)
attempt(["echo"], creationflags=1)
attempt(["false"], check=True)
attempt(["echo", "x"], unknown=1)
