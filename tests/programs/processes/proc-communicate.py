"""communicate: both ways at once, and what comes after."""
import subprocess

process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(process.communicate("one\ntwo\n"))
print(process.stdin.closed, process.stdout.closed, process.returncode)
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(process.communicate(b"x", timeout=5))
try:
    process.communicate(b"again")
except ValueError as error:
    print(error)
print(process.communicate())
big = b"0123456789" * 20_000
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
out, err = process.communicate(big)
print(len(out), out == big, err)
process = subprocess.Popen(["echo", "no input"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(process.communicate(b"nobody reads this"))
process = subprocess.Popen("echo out; echo err >&2", shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
print(process.communicate())
