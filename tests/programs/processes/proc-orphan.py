"""A parent that ends first: the child goes on and still prints."""
import subprocess
import sys

subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.2); print('child, later')"])
subprocess.Popen(["sh", "-c", "sleep 0.4; echo last"])
print("parent ends")
