import io
import sys

print(sys.exc_info(), sys.exception())
try:
    raise KeyError("k")
except KeyError as error:
    kind, value, entry = sys.exc_info()
    print(kind is KeyError, value is error, entry.tb_lineno, sys.exception() is error)
    try:
        1 / 0
    except ZeroDivisionError:
        print(type(sys.exception()).__name__)
    print(type(sys.exception()).__name__)
print(sys.exception())

class Upper:
    def __init__(self, target):
        self.target = target

    def write(self, text):
        self.target.write(text.upper())

    def flush(self):
        pass

original = sys.stdout
sys.stdout = Upper(original)
print("shouted", 1)
sys.stdout = original
print("quiet")
captured = io.StringIO()
sys.stdout = captured
print("into the buffer", end="|")
sys.stdout = original
print(repr(captured.getvalue()))
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
