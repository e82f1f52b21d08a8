"""A Python child that handles SIGTERM ends as it likes; one that ignores it has to be killed."""
import subprocess
import sys
import time

polite = """
import signal, sys, time
def stop(signum, frame):
    print("child: stopping", flush=True)
    sys.exit(3)
signal.signal(signal.SIGTERM, stop)
print("child: ready", flush=True)
time.sleep(10)
"""
child = subprocess.Popen([sys.executable, "-c", polite], stdout=subprocess.PIPE, text=True)
print(child.stdout.readline(), end="")
time.sleep(0.1)
child.terminate()
print(child.stdout.read(), end="")
print(child.wait())

deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(10)"
child = subprocess.Popen([sys.executable, "-c", deaf], stdout=subprocess.PIPE)
print(child.stdout.readline())
time.sleep(0.1)
child.terminate()
try:
    child.wait(timeout=0.3)
except subprocess.TimeoutExpired as error:
    print("still there:", type(error).__name__, error.timeout)
    child.kill()
print(child.wait())
child.stdout.close()
