"""A pipeline by hand: the output of one child is the input of the next."""
import subprocess
import sys

upper = "import sys; [print(line.upper(), end='') for line in sys.stdin]"
number = "import sys; [print(n, line, end='') for n, line in enumerate(sys.stdin, 1)]"
first = subprocess.Popen(["echo", "one\ntwo"], stdout=subprocess.PIPE)
second = subprocess.Popen([sys.executable, "-c", upper], stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
third = subprocess.Popen([sys.executable, "-c", number], stdin=second.stdout, stdout=subprocess.PIPE, text=True)
second.stdout.close()
print(third.communicate()[0], end="")
print(first.wait(), second.wait(), third.wait())

# Nobody reads any more: the writer is ended by SIGPIPE, or told by an error if it is Python.
endless = "import sys\ntry:\n  while True: print('y')\nexcept BrokenPipeError:\n  sys.exit(5)"
writer = subprocess.Popen([sys.executable, "-c", endless], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
print(writer.stdout.readline().strip())
writer.stdout.close()
print(writer.wait(), writer.stderr.read().splitlines())
writer.stderr.close()
