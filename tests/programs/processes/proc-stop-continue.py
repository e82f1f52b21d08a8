"""SIGSTOP halts a child, SIGCONT lets it go on."""
import signal
import subprocess
import sys
import time

code = "import time\nfor n in range(4):\n    print(n, flush=True)\n    time.sleep(0.1)"
child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
print(child.stdout.readline().strip())
child.send_signal(signal.SIGSTOP)
start = time.monotonic()
try:
    child.wait(timeout=0.8)
except subprocess.TimeoutExpired:
    print("halted")
child.send_signal(signal.SIGCONT)
print(child.stdout.read().split(), child.wait(), time.monotonic() - start > 0.8)
child.stdout.close()
