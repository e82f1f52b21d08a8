import io

buffer = io.BytesIO(b"hello world")
print(buffer.read(5), buffer.tell(), buffer.read())
buffer.seek(-5, io.SEEK_END)
buffer.write(b"there, and more")
print(buffer.getvalue(), len(buffer.getvalue()))
buffer.seek(0)
target = bytearray(4)
print(buffer.readinto(target), target)
buffer.truncate(8)
print(buffer.getvalue())
buffer.seek(12)
buffer.write(b"!")
print(buffer.getvalue())

lines = io.BytesIO(b"one\ntwo\r\nthree")
print(list(lines))
print(isinstance(lines, io.BufferedIOBase), lines.readable(), lines.seekable())
for action in (lambda: lines.write("text"), lambda: lines.seek(0, 5), lambda: lines.fileno()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
lines.close()
try:
    lines.getvalue()
except ValueError as error:
    print(error)
