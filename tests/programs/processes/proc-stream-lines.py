"""Lines of a child as they come; without flush they would come all at once at the end."""
import subprocess
import sys
import time

code = """
import sys, time
for number in range(3):
    print("line", number, flush=sys.argv[1] == "flush")
    time.sleep(0.15)
"""
for how in ("flush", "buffered"):
    start = time.monotonic()
    arrivals = []
    with subprocess.Popen([sys.executable, "-c", code, how], stdout=subprocess.PIPE, text=True) as child:
        for line in child.stdout:
            arrivals.append(time.monotonic())
            print(line.rstrip())
    first, last = arrivals[0], arrivals[-1]
    print(how, "spread out" if last - first > 0.2 else "all at once")
