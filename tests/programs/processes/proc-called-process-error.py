"""CalledProcessError in all its words."""
import subprocess
import sys

for status in (1, 127, -9, -15, -64, -99, 0):
    print(subprocess.CalledProcessError(status, ["tool", "-x"]))
error = subprocess.CalledProcessError(2, "tool", output="out", stderr="err")
print(repr(error), error.output, error.stdout, error.stderr, error.args)
error.stdout = "other"
print(error.output, isinstance(error, subprocess.SubprocessError))
try:
    code = "import sys; print('partial'); print('why', file=sys.stderr); sys.exit(4)"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as caught:
    print(caught.returncode, repr(caught.stdout), repr(caught.stderr))
try:
    subprocess.check_call(["false"])
except subprocess.CalledProcessError as caught:
    print(caught)
print(subprocess.check_call(["true"]), subprocess.call(["false"]))
