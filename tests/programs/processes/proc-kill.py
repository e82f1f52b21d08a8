"""Ending a child: terminate, kill, and what returncode says."""
import signal
import subprocess
import time

for end in ("terminate", "kill"):
    process = subprocess.Popen(["sleep", "10"])
    getattr(process, end)()
    print(end, process.wait(), process.returncode)
process = subprocess.Popen(["sleep", "10"])
process.send_signal(signal.SIGINT)
print(process.wait(), signal.Signals(-process.returncode).name)
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE)
process.send_signal(signal.SIGUSR1)
print(process.wait())
process.stdin.close()
start = time.monotonic()
children = [subprocess.Popen(["sleep", "10"]) for _ in range(3)]
for child in children:
    child.kill()
print([child.wait() for child in children], time.monotonic() - start < 1)
