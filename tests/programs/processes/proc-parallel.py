"""Children run side by side: three sleeps take as long as the longest."""
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

start = time.monotonic()
children = [subprocess.Popen(["sleep", str(delay)]) for delay in (0.3, 0.2, 0.1)]
print([child.wait() for child in children], round(time.monotonic() - start, 1))


def square(number):
    code = f"import time; time.sleep(0.3); print({number} ** 2)"
    return int(subprocess.check_output([sys.executable, "-c", code]))


start = time.monotonic()
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(square, (2, 3, 4))))
print(time.monotonic() - start < 0.8)
