"""KeyboardInterrupt in a child, and SIGCHLD in the parent."""
import signal
import subprocess
import sys
import time

ends = []
signal.signal(signal.SIGCHLD, lambda signum, frame: ends.append(signal.Signals(signum).name))
code = """
import time
try:
    print("ready", flush=True)
    time.sleep(10)
except KeyboardInterrupt:
    print("interrupted", flush=True)
    raise SystemExit(9)
"""
child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
print(child.stdout.readline(), end="")
child.send_signal(signal.SIGINT)
print(child.stdout.read(), end="")
print(child.wait(), ends)
child.stdout.close()
uncaught = "import time; print('ready', flush=True); time.sleep(10)"
child = subprocess.Popen([sys.executable, "-c", uncaught], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
child.stdout.readline()
child.send_signal(signal.SIGINT)
out, err = child.communicate()
print(child.returncode, err.splitlines()[-1])
time.sleep(0.05)
print(ends)
