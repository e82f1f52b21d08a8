"""os.pipe between a parent and a child that is given the end by pass_fds."""
import os
import subprocess
import sys

reading, writing = os.pipe()
code = "import os, sys; fd = int(sys.argv[1]); os.write(fd, b'through the pipe'); os.close(fd)"
child = subprocess.Popen([sys.executable, "-c", code, str(writing)], pass_fds=[writing])
os.close(writing)
with os.fdopen(reading, "rb") as stream:
    print(stream.read())
print(child.wait())

reading, writing = os.pipe()
print(os.get_blocking(reading), os.write(writing, b"abc"), os.read(reading, 2), os.read(reading, 10))
os.set_blocking(reading, False)
try:
    os.read(reading, 1)
except BlockingIOError as error:
    print(error)
os.close(writing)
print(os.read(reading, 1))
os.close(reading)
reading, writing = os.pipe()
os.close(reading)
try:
    os.write(writing, b"x")
except BrokenPipeError as error:
    print(error)
os.close(writing)
