"""subprocess.run: arguments in, CompletedProcess out."""
import subprocess

result = subprocess.run(["echo", "hello", "two words"], capture_output=True)
print(result)
print(result.returncode, result.stdout, result.stderr, result.args)
print(subprocess.run(["echo", "text"], capture_output=True, text=True).stdout.split())
print(subprocess.run(["true"]), subprocess.run(["false"]).returncode)
print(subprocess.run(["cat"], input=b"to stdin", stdout=subprocess.PIPE).stdout)
print(subprocess.run(["cat"], input="ol\u00e1\n", text=True, stdout=subprocess.PIPE))
print(subprocess.run(["echo", "gone"], stdout=subprocess.DEVNULL))
print(subprocess.run(["cat"], stdin=subprocess.DEVNULL, capture_output=True))
print(subprocess.run(("echo", b"bytes"), capture_output=True))
result.check_returncode()
try:
    subprocess.run(["false"]).check_returncode()
except subprocess.CalledProcessError as error:
    print(error, error.cmd, error.returncode, error.output)
