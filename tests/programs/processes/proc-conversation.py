"""A conversation with a child: each side waits for the other's line."""
import subprocess
import sys

code = """
import sys
for line in sys.stdin:
    word = line.strip()
    if word == "stop":
        print("bye", flush=True)
        break
    print(word.upper(), len(word), flush=True)
"""
child = subprocess.Popen(
    [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
)
for word in ("alpha", "beta", "stop"):
    child.stdin.write(word + "\n")
    print(word, "->", child.stdout.readline().strip())
print(child.wait())
try:
    child.stdin.write("too late\n")
    child.stdin.flush()
except BrokenPipeError as error:
    print("BrokenPipeError", error)
try:
    child.stdin.close()
except BrokenPipeError:
    print("closing too")
print(repr(child.stdout.read()))
child.stdout.close()
