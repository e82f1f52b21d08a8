"""Files as standard streams of a child."""
import subprocess
import sys

with open("out.txt", "w") as out:
    out.write("header\n")
    out.flush()
    subprocess.run(["echo", "from echo"], stdout=out)
    subprocess.run([sys.executable, "-c", "import sys; print('a'); print('b', file=sys.stderr)"],
                   stdout=out, stderr=subprocess.STDOUT)
print(sorted(open("out.txt").read().splitlines()))
with open("out.txt") as source:
    print(subprocess.run(["cat"], stdin=source, capture_output=True, text=True).stdout.count("\n"))
print(subprocess.run(["cat", "out.txt", "missing.txt"], capture_output=True, text=True))
print(subprocess.run(["ls"], capture_output=True, text=True).stdout.split())
print(subprocess.run(["ls", "nowhere"], capture_output=True, text=True))
print(subprocess.run(["sleep", "soon"], capture_output=True, text=True).returncode)
print(subprocess.run(["echo", "-n", "no newline"], capture_output=True).stdout)
