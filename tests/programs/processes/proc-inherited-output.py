"""A child without redirection prints where its parent prints, in the order of time."""
import subprocess
import sys
import time

print("parent 1", flush=True)
subprocess.run(["echo", "echo 1"])
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.2); print('python child')"])
print("parent 2", flush=True)
time.sleep(0.4)
print("parent 3", child.wait(), flush=True)
subprocess.run("echo one; echo two", shell=True)
print("parent 4")
