"""A script beside the program as a child: sys.executable and its own name."""
import os
import subprocess
import sys

folder = os.path.dirname(__file__)


def python(*args, **kwargs):
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, **kwargs)


done = python(os.path.join(folder, "worker.py"), "3", "4")
print(done.returncode, done.stdout.splitlines(), done.stderr)
done = python(os.path.join(folder, "worker.py"), "x")
print(done.returncode, done.stdout, done.stderr.splitlines()[-1])
done = python(os.path.join(folder, "missing.py"))
print(done.returncode, done.stderr.split(": ", 1)[1].startswith("can't open file"))
