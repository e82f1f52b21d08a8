"""A Popen from start to end: poll, wait, repr."""
import subprocess
import time

process = subprocess.Popen(["sleep", "0.2"])
print(process, process.poll(), process.returncode)
print(isinstance(process.pid, int), process.args, process.stdin, process.stdout)
start = time.monotonic()
print(process.wait(), round(time.monotonic() - start, 1))
print(process, process.poll(), process.wait())
print(process.terminate(), process.send_signal(9), process.returncode)
long = subprocess.Popen(["echo", "a rather long argument", "and one more of them"], stdout=subprocess.DEVNULL)
print(long)
long.wait()
with subprocess.Popen(["sleep", "0.1"]) as process:
    print("inside", process.returncode)
print("outside", process.returncode)
