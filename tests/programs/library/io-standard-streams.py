import io
import sys

sys.stdout.write("written\n")
print(sys.stdout.writable(), sys.stderr.writable())
print(sys.stdout.encoding.lower().replace("-", ""))
print(hasattr(sys.stdout, "flush"), callable(sys.stdout.write))
sys.stdout.flush()
sys.stderr.write("")

try:
    print("x", file=3)
except AttributeError as error:
    print(error)
try:
    print("x", sep=1)
except TypeError as error:
    print(error)


class Collector:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


collector = Collector()
print("a", "b", 3, sep="-", end="!", file=collector)
print(collector.parts)
print("x", file=None)
