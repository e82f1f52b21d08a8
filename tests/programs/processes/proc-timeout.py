"""Timeouts of run, wait and communicate."""
import subprocess
import sys
import time

start = time.monotonic()
try:
    subprocess.run(["sleep", "5"], timeout=0.2)
except subprocess.TimeoutExpired as error:
    print(error, error.cmd, error.timeout, error.output)
print(round(time.monotonic() - start, 1))
process = subprocess.Popen(["sleep", "0.4"])
try:
    process.wait(timeout=0.1)
except subprocess.TimeoutExpired as error:
    print(error)
print(process.poll(), process.wait(timeout=5))
code = "import time; print('early', flush=True); time.sleep(0.6); print('late')"
child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
try:
    child.communicate(timeout=0.3)
except subprocess.TimeoutExpired as error:
    print(error.output, error.timeout)
print(child.communicate(), child.returncode)
