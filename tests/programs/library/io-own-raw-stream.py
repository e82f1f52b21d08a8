import io


class Countdown(io.RawIOBase):
    """Gives numbers as lines of bytes."""

    def __init__(self, start):
        self.left = start
        self.waiting = b""

    def readable(self):
        return True

    def readinto(self, buffer):
        if not self.waiting and self.left > 0:
            self.waiting = f"{self.left}\n".encode()
            self.left -= 1
        count = min(len(buffer), len(self.waiting))
        buffer[:count] = self.waiting[:count]
        self.waiting = self.waiting[count:]
        return count


print(Countdown(3).read())
print(list(io.BufferedReader(Countdown(3))))
text = io.TextIOWrapper(io.BufferedReader(Countdown(12)), encoding="ascii")
print([int(line) for line in text])
raw = Countdown(2)
print(raw.closed, raw.writable(), raw.seekable())
for action in (lambda: raw.fileno(), lambda: raw.seek(0), lambda: io.BufferedWriter(raw)):
    try:
        action()
    except io.UnsupportedOperation as error:
        print(error)
with raw:
    pass
try:
    raw.readline()
except (ValueError, io.UnsupportedOperation) as error:
    print(type(error).__name__, error)
print(raw.closed)
