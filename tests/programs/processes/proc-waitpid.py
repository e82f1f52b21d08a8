"""os.waitpid and os.wait next to Popen; parents and children know each other's numbers."""
import os
import subprocess
import sys

child = subprocess.Popen(["sleep", "0.1"])
print(os.waitpid(child.pid, os.WNOHANG))
pid, status = os.waitpid(child.pid, 0)
print(pid == child.pid, status, child.poll())
children = {subprocess.Popen(["sleep", str(delay)]).pid: delay for delay in (0.3, 0.1, 0.2)}
order = []
while children:
    pid, status = os.wait()
    order.append(children.pop(pid))
print(order)
killed = subprocess.Popen(["sleep", "5"])
os.kill(killed.pid, 9)
_, status = os.waitpid(killed.pid, 0)
print(status, os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
try:
    os.waitpid(killed.pid, 0)
except ChildProcessError as error:
    print(error)
try:
    os.kill(killed.pid, 0)
except ProcessLookupError as error:
    print(error, flush=True)
code = "import os, sys; print(os.getppid() == int(sys.argv[1]))"
subprocess.run([sys.executable, "-c", code, str(os.getpid())])
